import { problemsOf, type Text } from '@wegwijs/journey'
import type { z } from 'zod'
import { zoneOf } from './mapped.ts'
import {
  answerTargets,
  eventTargets,
  type Mapping,
  mappingSchema,
  orderTargets,
  spendTargets,
  timeTargets,
} from './mapping.ts'
import { clockOf } from './time.ts'
import { isTimeFormat } from './time-format.ts'

/** What is wrong in a mapping file, and where. */
export interface MappingProblem {
  /** Path in the file, such as `fields.time.format`. */
  where: string
  what: Text
}

/** Checks a mapping as read from a file. */
export function parseMapping(
  json: unknown,
): { ok: true; mapping: Mapping } | { ok: false; problems: [MappingProblem, ...MappingProblem[]] } {
  const result = mappingSchema.safeParse(json)
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) =>
      inSource(issue)
        ? [{ where: issue.path.join('.'), what: wordsFor(issue) }]
        : problemsOf([issue], json, mappingSchema),
    )
    return { ok: false, problems: problems as [MappingProblem, ...MappingProblem[]] }
  }
  const [first, ...rest] = misuse(result.data)
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, mapping: result.data }
}

const targets: Record<Mapping['record'], readonly string[]> = {
  event: eventTargets,
  spend: spendTargets,
  answers: answerTargets,
  orders: orderTargets,
}

/** What the shape allows and the meaning does not. */
function misuse(mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = []
  for (const [field, source] of Object.entries(mapping.fields)) {
    const where = `fields.${field}`
    if (!targets[mapping.record].includes(field)) problems.push({ where, what: otherRecord(field, mapping.record) })
    const { format, clock } = 'column' in source ? source : {}
    if (clock !== undefined && !momentTargets.includes(field)) {
      problems.push({ where: `${where}.clock`, what: noMomentField(field) })
    }
    if (format === undefined) continue
    if (!(timeTargets as readonly string[]).includes(field))
      problems.push({ where: `${where}.format`, what: noTimeField(field) })
    else if (!isTimeFormat(format)) {
      problems.push({ where: `${where}.format`, what: unreadableFormat(format) })
    } else if (clock !== undefined && isOfDayAlone(format)) {
      problems.push({ where: `${where}.format`, what: formatWithoutClock(format) })
    }
  }
  for (const [where, record] of Object.entries(onlyIn)) {
    if (mapping[where as keyof Mapping] !== undefined && mapping.record !== record) {
      problems.push({ where, what: onlyFor(where, record) })
    }
  }
  if (!clockOf(zoneOf(mapping))) problems.push({ where: 'zone', what: noSuchZone(zoneOf(mapping)) })
  return problems
}

/** Whether what is wrong is how a field says where it comes from; the parts of that union say nothing by themselves. */
const inSource = ({ path, code }: z.core.$ZodIssue): boolean =>
  path[0] === 'fields' && path.length > 1 && code !== 'unrecognized_keys'

const wordsFor = ({ path }: z.core.$ZodIssue): Text =>
  path.at(-1) === 'format'
    ? {
        nl: 'Een notatie is auto, iso, epoch-s, epoch-ms, epoch-us, excel-days of een patroon zoals dd-MM-yyyy HH:mm',
        en: 'A format is auto, iso, epoch-s, epoch-ms, epoch-us, excel-days or a pattern such as dd-MM-yyyy HH:mm',
      }
    : {
        nl: 'Verwacht {"column": "…"} of {"constant": "…"}, voor een bekend veld',
        en: 'Expected {"column": "…"} or {"constant": "…"}, for a known field',
      }

const otherRecord = (field: string, record: Mapping['record']): Text => ({
  nl: `Het veld ${field} hoort niet bij ${recordWords[record].nl}`,
  en: `The field ${field} is no part of ${recordWords[record].en}`,
})

const recordWords: Record<Mapping['record'], Text> = {
  event: { nl: 'een gebeurtenis', en: 'an event' },
  spend: { nl: 'advertentiekosten', en: 'advertising cost' },
  answers: { nl: 'antwoorden op een enquête', en: 'answers to a survey' },
  orders: { nl: 'bestellingen', en: 'orders' },
}

/** Fields whose time of day may stand in a column of its own. */
const momentTargets: readonly string[] = ['time', 'refundedAt']

const noMomentField = (field: string): Text => ({
  nl: `Alleen time en refundedAt hebben een kloktijd (clock), ${field} niet`,
  en: `Only time and refundedAt have a clock, ${field} has not`,
})

const isOfDayAlone = (format: string): boolean =>
  format.includes('d') && !/[Hh]/.test(format) && format !== 'excel-days'

const formatWithoutClock = (format: string): Text => ({
  nl: `“${format}” zegt niet hoe de kloktijd geschreven is; de notatie is die van dag en kloktijd samen: “${format} HH:mm”, of auto`,
  en: `“${format}” does not say how the clock is written; the format is that of day and clock together: “${format} HH:mm”, or auto`,
})

/** What belongs to one kind of row only. */
const onlyIn = { questions: 'answers', statuses: 'orders' } as const

const onlyFor = (where: string, record: Mapping['record']): Text => ({
  nl: `${where} hoort alleen bij ${recordWords[record].nl}`,
  en: `${where} only belongs to ${recordWords[record].en}`,
})

const noTimeField = (field: string): Text => ({
  nl: `Alleen time, day, until en refundedAt hebben een notatie, ${field} niet`,
  en: `Only time, day, until and refundedAt have a format, ${field} has not`,
})

/** The sentence for a time format that is no pattern. */
export const unreadableFormat = (format: string): Text => ({
  nl: `De notatie “${format}” moet jaar, maand en dag elk één keer noemen, zoals dd-MM-yyyy HH:mm`,
  en: `The format “${format}” must name year, month and day once each, such as dd-MM-yyyy HH:mm`,
})

/** The sentence for a time zone that does not exist. */
export const noSuchZone = (zone: string): Text => ({
  nl: `De tijdzone “${zone}” is onbekend; gebruik een naam zoals Europe/Amsterdam`,
  en: `The time zone “${zone}” is not known; use a name such as Europe/Amsterdam`,
})
