import { emptyJourney, type Journey, type KpiRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { manyPastedValues, withValues } from './many-pasted-values.ts'

const kpi = (facts: Partial<KpiRecord>): KpiRecord => ({
  kind: 'kpi',
  order: 'a0',
  moment: 'use',
  values: [],
  ...facts,
})
const journey: Journey = {
  ...emptyJourney({ id: 'thee', title: 'Thee', language: 'nl', model: 'stdc', today: '2026-03-01' }),
  records: {
    nps: kpi({ kpi: 'nps' }),
    conversie: kpi({ kpi: 'conversion' }),
    kas: kpi({ name: 'Kassabonnen' }),
    csat1: kpi({ kpi: 'csat', at: 'tp-a' }),
    csat2: kpi({ kpi: 'csat', at: 'tp-b' }),
    csat3: kpi({ kpi: 'csat', at: 'tp-c', name: 'CSAT bellen' }),
  },
}

test('a table of day, KPI and value fills several KPIs, by their own name or that of the product', () => {
  const pasted =
    'datum\tKPI\twaarde\tbron\n2026-03-01\tNPS\t34\tmaandrapport\n1-3-2026\tConversie, personen\t5,5%\n2026-03-02;kassabonnen;1204;kas\n2026-03-02;CSAT bellen;80'
  expect(manyPastedValues(pasted, journey)).toEqual({
    values: {
      nps: [{ day: '2026-03-01', value: 34, source: 'maandrapport' }],
      conversie: [{ day: '2026-03-01', value: 0.055, source: '' }],
      kas: [{ day: '2026-03-02', value: 1204, source: 'kas' }],
      csat3: [{ day: '2026-03-02', value: 0.8, source: '' }],
    },
    unread: [],
  })
})

test('lines that fit no KPI, several, or no day or number come back with the reason', () => {
  const lines = ['2026-03-01;Omzet;5', '2026-03-01;CSAT;70', 'maart;NPS;30', '2026-03-01;NPS;veel']
  expect(manyPastedValues(`2026-01-01;NPS;1\n${lines.join('\n')}`, journey).unread).toEqual([
    { line: lines[0], why: 'kpi' },
    { line: lines[1], why: 'several' },
    { line: lines[2], why: 'day' },
    { line: lines[3], why: 'value' },
  ])
})

test('a value of the same day and source replaces the one there was', () => {
  const before = kpi({ values: [{ day: '2026-03-01', value: 1, source: 'a' }] })
  expect(withValues(before, [{ day: '2026-03-01', value: 2, source: 'a' }]).values).toEqual([
    { day: '2026-03-01', value: 2, source: 'a' },
  ])
})
