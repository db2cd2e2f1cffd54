import { isExcelDay } from '@wegwijs/journey'
import { type Fault, shown } from './row-error.ts'
import type { TimeProblem } from './time-format.ts'

/** Fields that hold a day without a time. */
const days = ['day', 'until']

/** What is wrong with a text that should be a time. */
export function badTime(field: string, raw: string, problem: TimeProblem): Fault {
  const value = shown(raw)
  if (problem === 'ambiguous') {
    return {
      field,
      reason: {
        nl: `“${value}” is dubbelzinnig: dag en maand kunnen verwisseld zijn`,
        en: `“${value}” is ambiguous: day and month could be swapped`,
      },
      remedy: {
        nl: 'Kies in de koppeling een datumnotatie, zoals dd-MM-yyyy of MM/dd/yyyy',
        en: 'Choose a date format in the mapping, such as dd-MM-yyyy or MM/dd/yyyy',
      },
    }
  }
  if (problem === 'zoneless') {
    return {
      field,
      reason: { nl: `“${value}” heeft geen tijdzone`, en: `“${value}” has no time zone` },
      remedy: {
        nl: 'Schrijf de zone erachter, zoals 2026-01-31T10:00:00+01:00 of …Z, of geef milliseconden',
        en: 'Write the zone behind it, such as 2026-01-31T10:00:00+01:00 or …Z, or give milliseconds',
      },
    }
  }
  if (problem === 'range') {
    return {
      field,
      reason: { nl: `“${value}” ligt niet tussen 1900 en 2300`, en: `“${value}” is not between 1900 and 2300` },
      remedy: {
        nl: 'Verbeter de datum, of kies een andere notatie (seconden of milliseconden)',
        en: 'Correct the date, or choose another format (seconds or milliseconds)',
      },
    }
  }
  if (isExcelDay(raw)) {
    return {
      field,
      reason: {
        nl: `“${value}” is geen tijd die we kunnen lezen; het lijkt een dag van Excel`,
        en: `“${value}” is not a time we can read; it looks like a day of Excel`,
      },
      remedy: {
        nl: 'Schrijf alle tijden van deze kolom op één manier, of kies in de koppeling de notatie excel-days',
        en: 'Write all times of this column in one way, or choose the format excel-days in the mapping',
      },
    }
  }
  const example = days.includes(field) ? '2026-01-31' : '2026-01-31T10:00:00+01:00'
  return {
    field,
    reason: { nl: `“${value}” is geen tijd die we kunnen lezen`, en: `“${value}” is not a time we can read` },
    remedy: {
      nl: `Schrijf ${example}, of kies in de koppeling de notatie van deze kolom`,
      en: `Write ${example}, or choose the format of this column in the mapping`,
    },
  }
}
