import type { Event } from '@wegwijs/journey'
import { funnelSchema } from './question/funnel.ts'
import type { Question } from './question/question.ts'
import { noReading, type Resolved } from './question/resolved.ts'

type Asked = Extract<Question, { kind: 'funnel' }>

/** An event of one person, `at` seconds after midnight of 1 March 2026. */
export const seen = (person: string, at: number, name: string, more: Partial<Event> = {}): Event => ({
  person,
  time: Date.UTC(2026, 2, 1) + Math.round(at * 1000),
  name,
  source: 'web',
  channel: 'direct',
  properties: {},
  ...more,
})

/** `0A 60.01B`: each event of one person as its second and name. */
export const log = (line: string, person = 'p'): Event[] =>
  line.split(' ').map((each) => {
    const [, at, name] = /^([\d.]+)(.+)$/.exec(each)!
    return seen(person, Number(at), name!)
  })

/** A funnel over events by name, as it comes in. */
export const asked = (question: object): Resolved<Asked> => {
  const { journey: _journey, model: _model, ...rest } = funnelSchema.parse({ kind: 'funnel', ...question })
  return { ...rest, reading: noReading }
}
