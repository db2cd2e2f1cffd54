import type { Event } from '@wegwijs/journey'

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
