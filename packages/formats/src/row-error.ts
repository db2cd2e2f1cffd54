import { type Scale, scaleRange, type Text } from '@wegwijs/journey'
import type { FormatId, Row, RowError } from './import.ts'

/** What is wrong with a field and how to mend it, in both languages. */
export type Fault = Omit<RowError, 'line'>

/** Whether something could not be read. Properties may have a key `remedy` too, but then it holds text. */
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'remedy' in value && typeof value.remedy === 'object'

export const errorRow = (line: number, fault: Fault): Row => ({ kind: 'error', error: { line, ...fault } })

/** A value as it is quoted in a message: short enough for one line. */
export const shown = (raw: string): string => {
  const short = raw.length > 60 ? `${raw.slice(0, 60)}…` : raw
  // A copy: a kept piece of a string would keep the whole part of the file it was cut from in memory.
  return Buffer.from(short).toString()
}

export const missingField = (field: string): Fault => ({
  field,
  reason: { nl: `${field} ontbreekt`, en: `${field} is missing` },
  remedy: { nl: `Vul ${field} in`, en: `Fill in ${field}` },
})

export const notANumber = (field: string, raw: string): Fault => ({
  field,
  reason: { nl: `“${shown(raw)}” is geen getal`, en: `“${shown(raw)}” is not a number` },
  remedy: {
    nl: 'Verbeter het getal, of kies in de koppeling punt of komma als decimaalteken',
    en: 'Correct the number, or choose point or comma as decimal mark in the mapping',
  },
})

export const negative = (field: string, raw: string): Fault => ({
  field,
  reason: { nl: `“${shown(raw)}” is kleiner dan nul`, en: `“${shown(raw)}” is below zero` },
  remedy: { nl: 'Vul nul of meer in', en: 'Fill in zero or more' },
})

export const notWhole = (field: string, raw: string): Fault => ({
  field,
  reason: { nl: `“${shown(raw)}” is geen heel getal`, en: `“${shown(raw)}” is not a whole number` },
  remedy: { nl: 'Vul een heel getal in', en: 'Fill in a whole number' },
})

export const badScale = (raw: string): Fault => ({
  field: 'scale',
  reason: raw
    ? { nl: `De schaal “${shown(raw)}” is onbekend`, en: `The scale “${shown(raw)}” is not known` }
    : { nl: 'De score heeft geen schaal', en: 'The score has no scale' },
  remedy: {
    nl: 'Noem de schaal: nps (0–10), csat (1–5) of ces (1–7)',
    en: 'Name the scale: nps (0–10), csat (1–5) or ces (1–7)',
  },
})

export function scoreOutsideScale(score: number, scale: Scale): Fault {
  const [low, high] = scaleRange[scale]
  return {
    field: 'score',
    reason: {
      nl: `Score ${score} past niet op ${scale} (${low} tot ${high})`,
      en: `Score ${score} does not fit ${scale} (${low} to ${high})`,
    },
    remedy: { nl: 'Verbeter de score of kies de juiste schaal', en: 'Correct the score or choose the right scale' },
  }
}

export const badCurrency = (raw: string): Fault => ({
  field: 'currency',
  reason: { nl: `“${shown(raw)}” is geen muntcode`, en: `“${shown(raw)}” is not a currency code` },
  remedy: { nl: 'Gebruik drie letters, zoals EUR', en: 'Use three letters, such as EUR' },
})

export const cellCount = (cells: number, headers: number): Fault => ({
  field: '',
  reason: {
    nl: `De regel heeft ${cells} ${cells === 1 ? 'cel' : 'cellen'}, de kop ${headers}`,
    en: `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${headers}`,
  },
  remedy:
    cells < headers
      ? {
          nl: 'Kijk of het bestand is afgekapt, of vul de ontbrekende cellen aan',
          en: 'Check whether the file is cut short, or add the missing cells',
        }
      : {
          nl: 'Zet een cel waarin het scheidingsteken voorkomt tussen aanhalingstekens',
          en: 'Put quotes around a cell that contains the delimiter',
        },
})

export const badQuotes = (open: boolean): Fault => ({
  field: '',
  reason: open
    ? { nl: 'Een aanhalingsteken wordt niet gesloten', en: 'A quote is never closed' }
    : { nl: 'Een cel gaat door na het sluitende aanhalingsteken', en: 'A cell goes on after its closing quote' },
  remedy: {
    nl: 'Kijk of het bestand is afgekapt; schrijf een aanhalingsteken in een cel dubbel ("")',
    en: 'Check whether the file is cut short; write a quote inside a cell twice ("")',
  },
})

export const endlessRow: Fault = {
  field: '',
  reason: {
    nl: 'Een aanhalingsteken wordt niet gesloten; vanaf deze regel is niets gelezen',
    en: 'A quote is never closed; nothing was read from this line on',
  },
  remedy: badQuotes(true).remedy,
}

export const nothingInside: Fault = {
  field: '',
  reason: { nl: 'Er staat geen enkele gebeurtenis in dit bestand', en: 'There is not a single event in this file' },
  remedy: {
    nl: 'Kijk of de export gelukt is en of dit het goede bestand is',
    en: 'Check whether the export succeeded and whether this is the right file',
  },
}

/** What is said of a header that stands in a table more than once. */
export const repeatedHeader = (header: string): Text => ({
  nl: `De kop “${shown(header)}” staat er meer dan eens; de tweede kolom heet “${shown(header)} (2)”`,
  en: `The header “${shown(header)}” stands there more than once; the second column is called “${shown(header)} (2)”`,
})

export const notRecognised = (format: FormatId): Fault => ({
  field: '',
  reason: {
    nl: `Dit bestand is niet opgebouwd zoals een export van ${format}`,
    en: `This file is not built as an export of ${format} is`,
  },
  remedy: {
    nl: 'Laat het formaat weg, dan wordt het uit de inhoud gevonden, of haal de export opnieuw op',
    en: 'Leave the format out, then it is found from the content, or export again',
  },
})

export const endsBeforeItStarts = (day: string, until: string): Fault => ({
  field: 'until',
  reason: {
    nl: `De periode eindigt (${until}) voor ze begint (${day})`,
    en: `The period ends (${until}) before it starts (${day})`,
  },
  remedy: { nl: 'Verbeter de data', en: 'Correct the dates' },
})

export const noDay: Fault = {
  field: 'day',
  reason: {
    nl: 'Het bestand zegt niet over welke dagen het gaat',
    en: 'The file does not say which days it is about',
  },
  remedy: {
    nl: 'Neem de dag op als kolom, of noem in de koppeling een vaste day en until, zoals 2026-01-01 en 2026-01-31',
    en: 'Put the day into the report as a column, or name a constant day and until in the mapping, such as 2026-01-01 and 2026-01-31',
  },
}

/** The first headers of a table, to be named in a message. */
export const quotedHeaders = (headers: readonly string[]): string => {
  const shown = headers.slice(0, 12).map((header) => `“${header}”`)
  return headers.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}
