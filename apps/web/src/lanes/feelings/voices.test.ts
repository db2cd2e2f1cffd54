import type { Feeling, Persona, WithId } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { looksOf, voicesOf } from './voices.ts'

const persona = (id: string, name: string): WithId<Persona> =>
  ({ id, kind: 'persona', order: 'a0', name }) as WithId<Persona>
const lotte = persona('lotte', 'Lotte, forens')
const gerrit = persona('gerrit', 'Gerrit, recreant')
const at = (x: number, id: string, ...personas: string[]): PlacedFeeling => ({
  feeling: { id, kind: 'feeling', personas, assumed: 0 } as unknown as WithId<Feeling>,
  x,
  where: id,
})
const said = (feelings: PlacedFeeling[], personas = [lotte, gerrit]): string[] =>
  voicesOf(feelings, personas).map(
    (voice) => `${voice.personas.map(({ id }) => id).join('+')}: ${voice.feelings.map(({ where }) => where).join(' ')}`,
  )

test('as long as everybody feels the same there is one line', () => {
  expect(said([at(0.5, 'video'), at(1.5, 'cart')])).toEqual([': video cart'])
  expect(said([at(0.5, 'video', 'lotte', 'gerrit')])).toEqual([': video'])
  expect(said([at(0.5, 'video')], [])).toEqual([': video'])
})

test('who feels otherwise has a line, and what is everybody’s is in all of them', () => {
  const feelings = [at(0.5, 'video', 'lotte'), at(1.5, 'advice', 'gerrit'), at(2.5, 'delivery')]
  expect(said(feelings)).toEqual(['lotte: video delivery', 'gerrit: advice delivery'])
})

test('two who feel the same share a line beside the third', () => {
  const noor = persona('noor', 'Noor')
  expect(said([at(0.5, 'video'), at(1.5, 'cart', 'noor')], [lotte, gerrit, noor])).toEqual([
    'lotte+gerrit: video',
    'noor: video cart',
  ])
})

test('a persona of whom nothing is known has no line, and who does have one is named', () => {
  expect(said([at(0.5, 'video', 'lotte')])).toEqual(['lotte: video'])
})

test('no feelings, no lines', () => {
  expect(said([])).toEqual([])
})

test('initials are as short as they can be while telling personas apart, and dashes differ', () => {
  const initials = (...personas: WithId<Persona>[]) => [...looksOf(personas).values()].map((look) => look.initials)
  expect(initials(lotte, gerrit)).toEqual(['L', 'G'])
  expect(initials(lotte, persona('lisa', 'Lisa'))).toEqual(['Lo', 'Li'])
  expect(initials(persona('a', 'Noor'), persona('b', 'Noor'))).toEqual(['N', 'N'])
  expect(new Set([...looksOf([lotte, gerrit]).values()].map(({ dashes }) => dashes)).size).toBe(2)
})
