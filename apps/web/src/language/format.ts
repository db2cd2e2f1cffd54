import type { Language } from '@wegwijs/journey'

const DAY = 86_400_000
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }
const MINUS = '−'

/** How numbers, money and dates are written in a language. Null is never written as zero: it has no number. */
export interface Formats {
  /** nl-NL or en-GB */
  locale: string
  /** 48.212 */
  number: (value: number) => string
  /** 18,4k and 1,9 mln; below a thousand in full. */
  compact: (value: number) => string
  /** 61% from 0.61; with a digit after the comma below 10%. */
  share: (fraction: number) => string
  /** € 2.140; cents are shown below € 10, and € 0,0042 is not nothing. */
  money: (amount: number, currency: string) => string
  /** +1,2 or −1,3 */
  signed: (value: number) => string
  /** 2,4 */
  decimal: (value: number) => string
  /** 2,4 and 0,35: up to two digits after the comma, and none from 100 on. */
  upToTwo: (value: number) => string
  /** 4,2 s, 1 min 26 s, 3 u 12 min: a short length of time, the two largest units of it. */
  seconds: (seconds: number) => string
  /** € 6,8 mln */
  compactMoney: (amount: number, currency: string) => string
  /** A length of time in the unit a person would use: "4 dagen", "3 uur". */
  duration: (ms: number) => string
  /** € 12,50: always with its cents. */
  exactMoney: (amount: number, currency: string) => string
  /** 12,345: with all its digits. */
  exact: (value: number) => string
  /** 14 dec 2026 09:30, by the clock of this computer. */
  moment: (time: number) => string
  /** 14 dec 2026 */
  day: (time: number | string) => string
  /** 22 nov 2025 – 21 nov 2026 */
  period: (from: number, to: number) => string
  /** december 2026 */
  month: (time: number | string) => string
  /** 14 dec */
  shortDay: (time: number | string) => string
}

const made = new Map<Language, Formats>()

export function formatsFor(language: Language): Formats {
  let formats = made.get(language)
  if (!formats) made.set(language, (formats = makeFormats(language)))
  return formats
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const one = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const two = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const oneFixed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  })
  const million = language === 'nl' ? ' mln' : 'M'

  const compact = (value: number): string => {
    if (Math.abs(value) < 1000) return whole.format(value)
    if (Math.abs(value) < 999_950)
      return `${value >= 99_950 ? whole.format(value / 1000) : oneFixed.format(value / 1000)}k`
    return oneFixed.format(value / 1_000_000) + million
  }
  const share = (fraction: number): string => {
    const percent = fraction * 100
    return `${percent > 0 && percent < 10 ? one.format(percent) : whole.format(percent)}%`
  }
  const money = (amount: number, currency: string): string => {
    const cents = Math.abs(amount) < 10 && !Number.isInteger(amount) ? 2 : 0
    const digits =
      amount !== 0 && Math.abs(amount) < 0.1
        ? { maximumSignificantDigits: 2 }
        : { minimumFractionDigits: cents, maximumFractionDigits: cents }
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(amount)
  }
  const signed = (value: number): string => {
    const rounded = Math.round(value * 10) / 10
    if (rounded === 0) return oneFixed.format(0)
    return (rounded > 0 ? '+' : MINUS) + oneFixed.format(Math.abs(rounded))
  }
  const unit = (value: number, name: 'minute' | 'hour' | 'day'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
      value,
    )
  const duration = (ms: number): string => {
    if (ms >= 1.5 * DAY) return unit(ms / DAY, 'day')
    if (ms >= 90 * 60_000) return unit(ms / 3_600_000, 'hour')
    return unit(Math.max(1, ms / 60_000), 'minute')
  }
  const seconds = (value: number): string => {
    if (value < 10) return `${one.format(value)} s`
    const whole = Math.round(value)
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
    if (whole >= 2 * 86_400) return duration(value * 1000)
    if (hours > 0) return `${hours} ${language === 'nl' ? 'u' : 'h'}${minutes > 0 ? ` ${minutes} min` : ''}`
    return minutes > 0 ? `${minutes} min${whole % 60 > 0 ? ` ${whole % 60} s` : ''}` : `${whole} s`
  }
  return {
    locale,
    number: (value) => whole.format(value).replace('-', MINUS),
    compact,
    share,
    money,
    exactMoney: (amount, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount),
    exact: (value) => exact.format(value).replace('-', MINUS),
    moment: (time) => moment.format(new Date(time)),
    signed,
    decimal: (value) => one.format(value).replace('-', MINUS),
    duration,
    upToTwo: (value) => (Math.abs(value) >= 100 ? whole : two).format(value).replace('-', MINUS),
    seconds,
    compactMoney: (amount, currency) => money(1e9, currency).replace(/\d.*\d/, compact(amount)),
    day: (time) => day.format(new Date(time)),
    month: (time) => month.format(new Date(time)),
    period: (from, to) => day.formatRange(from, to),
    shortDay: (time) => shortDay.format(new Date(time)),
  }
}
