import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkJourney } from '../../journey/check.ts'
import { emptyJourney } from '../../journey/empty-journey.ts'
import { type Journey, recordsOf, withRecord } from '../../journey/journey.ts'
import type { KpiRecord } from '../../journey/record.ts'
import { type PastedKpi, pastedKpis, withPastedKpis } from './kpi-paste.ts'

const conversion: KpiRecord = {
  ...{ kind: 'kpi', order: 'a0', moment: 'order', kpi: 'conversion' },
  values: [{ day: '2026-03-01', value: 0.07, source: 'maandrapport' }],
}
const happy: KpiRecord = { kind: 'kpi', order: 'a1', moment: 'use', name: 'Blije klanten', values: [] }
const empty = emptyJourney({ id: 'winkel', title: 'Winkel', model: 'stdc', language: 'nl', today: '2026-03-01' })
const journey: Journey = withRecord(withRecord(empty, 'kpi-c', conversion), 'kpi-b', happy)

const values = (changes: readonly PastedKpi[]) =>
  changes.map(({ day, value, record, metric, before }) => [day, record ?? metric, value, before])

test('a table from a Dutch spreadsheet: names in both languages, decimal commas, € and %', () => {
  const pasted = [
    'Datum\tKPI\tWaarde\tBron',
    '1-3-2026\tConversie, personen\t7,5%\tmaandrapport',
    '1 april 2026\tconversion (people)\t8,1 %\tmaandrapport',
    '2026-04-01\tOmzet\t€ 12.450,50\t',
    '2026-04-01\tblije klanten\t812\tenquête',
  ].join('\n')
  const read = pastedKpis(journey, pasted, 'geplakt')
  expect(read.unread.map(({ line, reason }) => [line, reason.en])).toEqual([])
  expect(values(read.changes)).toEqual([
    ['2026-03-01', 'kpi-c', 0.075, 0.07],
    ['2026-04-01', 'kpi-c', 0.081, null],
    ['2026-04-01', 'revenue', 12_450.5, null],
    ['2026-04-01', 'kpi-b', 812, null],
  ])
})

test('a share above 100%, a negative one and an NPS beyond its scale are mistyped, and said so on their line', () => {
  const pasted = [
    ...['1-3-2026\tConversie, personen\t142%', '2-3-2026\tConversie, personen\t-3%', '3-3-2026\tNPS\t142'],
    ...['4-3-2026\tNPS\t-100', '5-3-2026\tConversie, personen\t100%', '6-3-2026\tROAS\t3,2'],
  ].join('\n')
  const read = pastedKpis(journey, pasted, 'geplakt')
  expect(read.unread.map(({ line, reason }) => [line, reason.nl])).toEqual([
    [1, 'Dit is een aandeel: van 0% tot en met 100%'],
    [2, 'Dit is een aandeel: van 0% tot en met 100%'],
    [3, 'Een NPS ligt van −100 tot en met 100'],
  ])
  expect(values(read.changes).map(([, , value]) => value)).toEqual([-100, 1, 3.2])
})

test('an English table: commas between cells, quotes around a cell that holds one, months first where that is sure', () => {
  const pasted = 'date,kpi,value\n3/31/2026,Revenue,"1,234.50"\n4/1/2026,visits,"2,345"'
  expect(values(pastedKpis(journey, pasted, 'report').changes)).toEqual([
    ['2026-03-31', 'revenue', 1234.5, null],
    ['2026-04-01', 'visits', 2345, null],
  ])
})

test('a share without % is a fraction when no value of that KPI is above 1, else a percentage', () => {
  const read = (cells: string) => pastedKpis(journey, cells, 'x').changes.map(({ value }) => value)
  expect(read('2026-04-01;conversion;0,075\n2026-05-01;conversion;0,5')).toEqual([0.075, 0.5])
  expect(read('2026-04-01;conversion;7,5\n2026-05-01;conversion;0,5')).toEqual([0.075, 0.005])
})

test('days as the numbers of a spreadsheet, when the whole column is such; beside other days they are refused', () => {
  const read = (...days: string[]) => pastedKpis(journey, days.map((day) => `${day}\tOmzet\t8`).join('\n'), 'x')
  expect(read('46113', '46143,5').changes.map(({ day }) => day)).toEqual(['2026-04-01', '2026-05-01'])
  expect(read('46113', '1-5-2026').unread.map(({ reason }) => reason.nl)).toEqual([
    '“46113” is geen dag; schrijf 2026-03-01 of 1-3-2026',
  ])
})

test('what cannot be read is listed with its line and why, and the rest is read', () => {
  const pasted = [
    '2026-04-01\tConversie, personen\t8%',
    '31-2-2026\tConversie, personen\t8%',
    '2026-04-01\tOmzett\t8',
    '2026-04-01\tOmzet\tveel',
    '2026-04-01\tOmzet\t8%',
    '2026-04-01\tNPS\t€ 8',
    '2026-04-01\tConversie, personen\t9%',
  ].join('\r\n')
  const read = pastedKpis(journey, pasted, 'x')
  expect(read.unread.map(({ line, reason }) => [line, reason.nl])).toEqual([
    [1, 'Regel 7 zegt hetzelfde nog eens; die telt'],
    [2, '“31-2-2026” is geen dag; schrijf 2026-03-01 of 1-3-2026'],
    [3, '“Omzett” is geen bekende KPI; bedoel je “Omzet”?'],
    [4, '“veel” is geen getal; schrijf 1.234,5 of 7,5%'],
    [5, 'Deze KPI is geen percentage; laat % weg'],
    [6, 'Deze KPI is geen bedrag; laat € weg'],
  ])
  expect(values(read.changes)).toEqual([['2026-04-01', 'kpi-c', 0.09, null]])
})

test('I-10: one edit adds the values by day, puts new KPIs on the map, and pasting again changes nothing', () => {
  const pasted =
    '1-2-2026;Conversie, personen;6%;maandrapport\n1-3-2026;Conversie, personen;7,5%;maandrapport\n1-3-2026;Omzet;100;kassa'
  const after = withPastedKpis(journey, pastedKpis(journey, pasted, '').changes)
  expect(after.records['kpi-c']).toEqual({
    ...conversion,
    values: [
      { day: '2026-02-01', value: 0.06, source: 'maandrapport' },
      { day: '2026-03-01', value: 0.075, source: 'maandrapport' },
    ],
  })
  const [revenue] = recordsOf(after, 'kpi').filter(({ kpi }) => kpi === 'revenue')
  expect(revenue).toMatchObject({ values: [{ day: '2026-03-01', value: 100, source: 'kassa' }] })
  expect(checkJourney(after).ok).toBe(true)
  expect(pastedKpis(after, pasted, '')).toEqual({ changes: [], same: 3, unread: [] })
})

test('whatever is pasted: every filled line is a change, the same, or listed with a reason', () => {
  const seed = Number(process.env.WEGWIJS_SEED ?? Date.now() % 2 ** 31)
  console.info(`seed ${seed}`)
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('Omzet', 'conversion', '2026-01-01', '1-2-2026', '7,5%', '€ 1.000', '.5', '__proto__'),
  )
  const property = fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })), (rows) => {
    const pasted = rows.map((row) => row.join('\t')).join('\n')
    const { changes, same, unread } = pastedKpis(journey, pasted, '')
    const filled = pasted.split(/\r?\n/).filter((line) => line.trim() !== '').length
    expect(changes.length + same + unread.length).toBe(filled)
    expect(checkJourney(withPastedKpis(journey, changes)).ok).toBe(true)
  })
  fc.assert(property, { seed, numRuns: 300 })
})
