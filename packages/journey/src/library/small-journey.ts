import { type Journey, newJourney, newRecord, type Touchpoint, withRecord } from '../index.ts'

/** A journey with stages, lanes and these touchpoints only, for tests. */
export const journeyOf = (id: string, touchpoints: Record<string, Partial<Touchpoint>>): Journey => {
  const start = newJourney({
    id,
    title: `Klantreis ${id}`,
    language: 'nl',
    model: 'stdc',
    audience: '',
    today: '2026-03-01',
  })
  const stages = Object.fromEntries(
    Object.entries(start.records).filter(([, { kind }]) => kind === 'stage' || kind === 'lane'),
  )
  return Object.entries(touchpoints).reduce<Journey>(
    (left, [key, fields]) =>
      withRecord(left, key, { ...newRecord(left, 'touchpoint', { stage: 'see' }), name: key, ...fields } as Touchpoint),
    { ...start, records: stages },
  )
}
