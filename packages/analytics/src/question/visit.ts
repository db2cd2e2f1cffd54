import { type Text, text } from '@wegwijs/journey'

/** Minutes without an event after which the next one begins a new visit. */
export const VISIT_TIMEOUT_MINUTES = 30
/** A visit that lasts longer than this is engaged. */
export const ENGAGED_SECONDS = 10
export const MINUTE = 60_000

/** What a visit is, and when it counts as engaged. */
export const visitChoices = (minutes = VISIT_TIMEOUT_MINUTES, engagedSeconds = ENGAGED_SECONDS): Text[] => [
  text(
    `Een bezoek eindigt als er meer dan ${number(minutes, 'nl')} minuten niets gebeurt, tenzij de bron zelf zegt wat een bezoek is; het loopt door om middernacht en bij een nieuwe campagne. Alleen bezoeken met een pagina of scherm tellen, in de periode van hun begin.`,
    `A visit ends when nothing happens for more than ${number(minutes, 'en')} minutes, unless the source says itself what a visit is; it goes on at midnight and with a new campaign. Only visits with a page or screen count, in the period they began in.`,
  ),
  text(
    `Betrokken: langer dan ${number(engagedSeconds, 'nl')} seconden, twee of meer pagina’s, of een bestelling, lead of aanmelding. Bounce: één pagina en verder niets.`,
    `Engaged: longer than ${number(engagedSeconds, 'en')} seconds, two or more pages, or an order, lead or sign-up. Bounce: one page and nothing else.`,
  ),
]

/** By which of two ways the time on how many pages is known. */
export const timeOnPageChoice = (timed: number, measured: number): Text =>
  text(
    `Tijd op pagina: van ${number(measured, 'nl')} weergaven gemeten aandacht, van ${number(timed - measured, 'nl')} de tijd tot de volgende pagina of, bij de laatste, tot het eind van het bezoek.`,
    `Time on page: of ${number(measured, 'en')} views measured attention, of ${number(timed - measured, 'en')} the time until the next page or, for the last one, until the end of the visit.`,
  )

const number = (value: number, language: 'nl' | 'en'): string => value.toLocaleString(language)
