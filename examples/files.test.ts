import { createReadStream, readFileSync } from 'node:fs'
import { mappingSchema, openRows } from '@wegwijs/formats'
import type { Event } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { exampleFiles } from './index.ts'

async function eventsIn(file: URL, mapping?: URL): Promise<Event[]> {
  const events: Event[] = []
  const options = mapping ? { mapping: mappingSchema.parse(JSON.parse(readFileSync(mapping, 'utf8'))) } : {}
  for await (const rows of openRows(createReadStream(file), options)) {
    for (const row of rows) {
      expect(row.kind).toBe('event')
      if (row.kind === 'event') events.push(row.event)
    }
  }
  return events
}

const peopleIn = (events: Event[]): number => new Set(events.flatMap(({ person }) => person ?? [])).size
const worthOf = (events: Event[]): number =>
  events.reduce((cents, { value }) => cents + Math.round((value ?? 0) * 100), 0) / 100

test('the first file to import is read without help, with the counts its README gives', async () => {
  const events = await eventsIn(exampleFiles.start)
  expect([events.length, peopleIn(events), events.filter(({ person }) => person === null).length]).toEqual([58, 8, 2])
  const readme = readFileSync(new URL('README.md', exampleFiles.start), 'utf8')
  const table = [...readme.matchAll(/^\| *([A-Z]\w+ \w+) *\| *(\d+) *\| *(\d+) *\|$/gm)]
  const told = table.map(([, name, count, people]) => [name, Number(count), Number(people)])
  const counted = [...Map.groupBy(events, ({ name }) => name)].map(([name, all]) => [name, all.length, peopleIn(all)])
  expect(told.toSorted()).toEqual(counted.toSorted())
  expect(worthOf(events)).toBe(1149.5)
  expect(events.filter(({ scale }) => scale === 'nps').map(({ score }) => score)).toEqual([9, 10, 7, 8, 6])
})

test('the real orders are read with their mapping, with the counts their README gives', async () => {
  const events = await eventsIn(exampleFiles.onlineRetail, exampleFiles.onlineRetailMapping)
  expect([events.length, peopleIn(events), events.filter(({ person }) => person === null).length]).toEqual([
    337, 234, 22,
  ])
  expect(worthOf(events)).toBe(153_652.88)
  expect(events[0]).toEqual({
    id: '536365',
    person: '17850',
    time: Date.parse('2010-12-01T08:26Z'),
    name: 'Order Completed',
    source: 'shop',
    channel: '',
    value: 139.12,
    currency: 'GBP',
    properties: { Country: 'United Kingdom', Items: '40' },
  })
})
