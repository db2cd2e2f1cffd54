import type { Reading } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type By, sequenceChoice } from '../question/read-by.ts'
import { type Ask, END, START } from '../question/resolved.ts'
import { type TransitionsAnswer, transitionsDefinition } from '../question/transitions.ts'
import { median } from '../statistics/interval.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import { keysOf } from './keys.ts'

export function transitions({ by, reading }: Ask<'transitions'>, past: Histories): TransitionsAnswer {
  const edges = new Map<string, { from: string; to: string; people: Set<string>; count: number; gaps: number[] }>()
  const add = (from: string, to: string, person: string, gap: number | null): void => {
    const id = JSON.stringify([from, to])
    let edge = edges.get(id)
    if (!edge) edges.set(id, (edge = { from, to, people: new Set(), count: 0, gaps: [] }))
    edge.count += 1
    edge.people.add(person)
    if (gap !== null) edge.gaps.push(gap)
  }
  for (const [person, own] of inPeriod(past)) {
    const steps = sequence(by, reading, own)
    steps.forEach((step, index) => {
      const before = steps[index - 1]
      add(before?.key ?? START, step.key, person, before ? step.time - before.time : null)
      if (index === steps.length - 1) add(step.key, END, person, null)
    })
  }
  return {
    edges: [...edges.values()]
      .map(({ from, to, people, count, gaps }) => ({ from, to, count, people: people.size, medianMs: median(gaps) }))
      .sort((a, b) => b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to)),
    about: aboutOf(past.population, transitionsDefinition, 'person', [sequenceChoice(by)]),
  }
}

/** One key an event, the first in map order; stages in a row are merged into one stay. */
function sequence(by: By, reading: Reading, own: Located[]): { key: string; time: number }[] {
  const steps = own.flatMap((one) => {
    const [key] = keysOf(by, reading, one)
    return key === undefined ? [] : [{ key, time: one.event.time }]
  })
  return by === 'stage' ? steps.filter((step, index) => step.key !== steps[index - 1]?.key) : steps
}
