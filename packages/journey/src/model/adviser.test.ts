import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AdviserAnswers, adviseModel, startWithOne } from './adviser.ts'
import { type ModelId, modelIds } from './model.ts'

const shop: AdviserAnswers = {
  market: 'b2c',
  complexity: 'simple',
  cycle: 'days',
  goal: 'acquisition',
  sale: 'recurring',
  deciders: 'one',
}

const advised = (answers: Partial<AdviserAnswers>, observed = {}) => adviseModel({ ...shop, ...answers }, observed)
const first = (answers: Partial<AdviserAnswers>, observed = {}) => advised(answers, observed)[0]!
const positionOf = (model: ModelId, answers: Partial<AdviserAnswers>) =>
  advised(answers).findIndex((advice) => advice.model === model)
const inDutch = (answers: Partial<AdviserAnswers>) => first(answers).reasons.map(({ nl }) => nl)

test('consumers who buy on impulse: AIDA', () => {
  const advice = first({ cycle: 'impulse' })
  expect(advice.model).toBe('aida')
  expect(advice.reasons[0]).toEqual({
    nl: 'Consumenten kopen dit in een opwelling: de weg van aandacht naar actie is kort en recht',
    en: 'Consumers buy this on impulse: the way from attention to action is short and straight',
  })
})

test('B2B with several deciders and months of orientation: the B2B journey, then See-Think-Do-Care; AIDA last', () => {
  const answers = { market: 'b2b', deciders: 'several', cycle: 'months', complexity: 'complex' } as const
  expect(
    advised(answers)
      .map(({ model }) => model)
      .slice(0, 2),
  ).toEqual(['b2b', 'stdc'])
  expect(advised(answers).at(-1)!.model).toBe('aida')
  expect(inDutch(answers)[0]).toContain('Meerdere beslissers')
})

test('winning new customers: the funnel, then AIDA', () => {
  expect(
    advised({ goal: 'acquisition' })
      .map(({ model }) => model)
      .slice(0, 2),
  ).toEqual(['funnel', 'aida'])
  expect(inDutch({ goal: 'acquisition' })[0]).toContain('nieuwe klanten winnen')
})

test('keeping customers and their value: the Loyalty Loop', () => {
  expect(first({ goal: 'retention' }).model).toBe('loyalty-loop')
  expect(inDutch({ goal: 'retention' })[0]).toContain('klanten behouden')
})

test.each(['acquisition', 'retention', 'insight'] as const)(
  'SaaS with %s as goal: a model with Care or retention, because of churn',
  (goal) => {
    const advice = first({ sale: 'subscription', goal, complexity: 'complex', cycle: 'weeks' })
    expect(advice.model).toBe('stdc')
    expect(advice.reasons.map(({ nl }) => nl).join()).toContain('Bij een abonnement beslist Care')
    expect(advice.reasons.map(({ en }) => en).join()).toContain('churn')
  },
)

test('a product bought once: Care weighs less, but reviews and word of mouth stay', () => {
  const once = { sale: 'oneOff', goal: 'insight', cycle: 'weeks' } as const
  expect(positionOf('loyalty-loop', once)).toBeGreaterThan(positionOf('loyalty-loop', { ...once, sale: 'recurring' }))
  expect(inDutch(once).join()).toContain('houd reviews en mond-tot-mondreclame op de kaart')
})

test('half a year of orientation, such as for a holiday: a model with every evaluation stage', () => {
  const holiday = { cycle: 'months', sale: 'oneOff', goal: 'acquisition' } as const
  expect(first(holiday).model).toBe('stdc')
  expect(inDutch(holiday)[0]).toContain('maandenlang')
  expect(positionOf('aida', holiday)).toBeGreaterThan(2)
})

test('understanding the whole journey: the customer lifecycle', () => {
  expect(first({ goal: 'insight' }).model).toBe('lifecycle')
})

test('it says which other answer would change the advice, and to what', () => {
  expect(first({ goal: 'acquisition' }).wouldChange).toContainEqual({
    nl: 'Als klanten behouden het doel is: dan past Loyalty Loop beter',
    en: 'If keeping customers is the goal: then Loyalty Loop fits better',
  })
  const loop = advised({ goal: 'acquisition' }).find(({ model }) => model === 'loyalty-loop')!
  expect(loop.wouldChange).toContainEqual({
    nl: 'Eerste keus als klanten behouden het doel is',
    en: 'First choice if keeping customers is the goal',
  })
})

test('a team that starts is told to begin with one model for its most important audience', () => {
  expect(startWithOne.nl).toContain('één model voor je belangrijkste doelgroep')
  expect(startWithOne.en).toContain('one model for your most important audience')
})

test('measured buying behaviour overturns the answers, and says so', () => {
  const answers = { sale: 'oneOff', goal: 'acquisition' } as const
  expect(first(answers).model).toBe('funnel')
  const advice = first(answers, { repeatRate: 0.4, loopShare: 0.5 })
  expect(advice.model).toBe('loyalty-loop')
  expect(advice.reasons.map(({ nl }) => nl).join()).toContain(
    'Je antwoordde dat klanten maar één keer kopen, maar gemeten is dat klanten vaker kopen; de meting telt',
  )
})

test('an impulse purchase that takes 120 days is no impulse purchase', () => {
  expect(first({ cycle: 'impulse' }, { daysToOrder: 120 }).model).toBe('stdc')
})

test('several people per account make a buying group, whatever was answered', () => {
  const answers = { market: 'b2b', deciders: 'one', cycle: 'months' } as const
  expect(first(answers, { peoplePerAccount: 4.2 }).model).toBe('b2b')
})

const anyAnswers: fc.Arbitrary<AdviserAnswers> = fc.record({
  market: fc.constantFrom('b2c', 'b2b'),
  complexity: fc.constantFrom('simple', 'complex'),
  cycle: fc.constantFrom('impulse', 'days', 'weeks', 'months'),
  goal: fc.constantFrom('acquisition', 'retention', 'insight'),
  sale: fc.constantFrom('oneOff', 'recurring', 'subscription'),
  deciders: fc.constantFrom('one', 'several'),
})

test('whatever is answered: all models are ranked, the first has a reason, what would change it does', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const advice = adviseModel(answers)
      expect(advice.map(({ model }) => model).toSorted()).toEqual(modelIds.toSorted())
      expect(advice.map(({ score }) => score)).toEqual(advice.map(({ score }) => score).toSorted((a, b) => b - a))
      expect(advice[0]!.reasons.length).toBeGreaterThan(0)
      expect(advice[0]!.wouldChange.length).toBeGreaterThan(0)
    }),
  )
})

test('B2B with several deciders who take weeks or months: never AIDA, the funnel or a loop', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom('weeks', 'months'), (answers, cycle) => {
      const top = adviseModel({ ...answers, market: 'b2b', deciders: 'several', cycle })[0]!.model
      expect(['b2b', 'stdc', 'custom']).toContain(top)
    }),
  )
})

test('a buying group is never advised AIDA, and consumers never the B2B journey', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(adviseModel({ ...answers, market: 'b2b', deciders: 'several' })[0]!.model).not.toBe('aida')
      expect(adviseModel({ ...answers, market: 'b2c' })[0]!.model).not.toBe('b2b')
    }),
  )
})

test('SaaS: whatever the length and the goal, Care or retention has a stage', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const top = adviseModel({ ...answers, sale: 'subscription' })[0]!.model
      const impulse = answers.market === 'b2c' && answers.cycle === 'impulse'
      if (!impulse) expect(['stdc', 'lifecycle', 'b2b', 'loyalty-loop']).toContain(top)
    }),
  )
})
