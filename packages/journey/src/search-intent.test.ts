import { expect, test } from 'vitest'
import { stdc } from './model/stdc.ts'
import { searchIntent, stageOfIntent } from './search-intent.ts'

const momentOf = (term: string) => searchIntent(term, 'Rugwind')?.moment ?? null

test.each([
  ['wat is een e-bike', 'need'],
  ['How far does an e-bike go', 'explore'],
  ['beste  e-bike 2026', 'compare'],
  ['bosch vs shimano', 'compare'],
  ['e-bike kopen', 'order'],
  ['fietsenwinkel in de buurt', 'decide'],
  ['bike repair near me', 'use'],
])('“%s” is asked by somebody who: %s', (term, moment) => expect(momentOf(term)).toBe(moment))

test('the longest phrase is found first: a test ride is no test, the return policy no return', () => {
  expect(searchIntent('test ride e-bike')).toEqual({ moment: 'try', words: 'test ride' })
  expect(searchIntent('return policy')).toEqual({ moment: 'use', words: 'return policy' })
})

test('of several phrases that of the later moment counts', () => {
  expect(momentOf('beste e-bike kopen')).toBe('order')
  expect(momentOf('wat kost e-bike reparatie')).toBe('use')
})

test('the own name alone is known; with other words somebody decides where to go; with telling words those count', () => {
  expect(searchIntent('RUGWIND', 'Rugwind')).toEqual({ moment: 'notice', words: 'rugwind' })
  expect(searchIntent('rugwind zwolle', 'Rugwind')).toEqual({ moment: 'decide', words: 'rugwind' })
  expect(momentOf('rugwind ervaringen')).toBe('compare')
  expect(searchIntent('rugwind')).toBeNull()
})

test('a term without telling words is unknown, and in no stage', () => {
  expect(searchIntent('fietstas rood', 'Rugwind')).toBeNull()
  expect(stageOfIntent(null, stdc.stages)).toBeNull()
  expect(stageOfIntent(searchIntent('beste e-bike'), stdc.stages)).toBe(1)
})

test.each([''.padEnd(3), '¿?', '…'])('“%s” is no word', (term) => expect(searchIntent(term, '')).toBeNull())
