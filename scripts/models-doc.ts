import { writeFileSync } from 'node:fs'
import { type Model, models, moments, needsOrders, type Rule, sentenceOf } from '@wegwijs/journey'

/** Writes docs/models.md from the models the code itself reads journeys through. */
export const modelsPage = (): string =>
  [
    '# The seven models',
    '',
    'Written by `node scripts/models-doc.ts` from `packages/journey/src/model`; change it there.',
    '',
    'A stage is a set of **moments** (what a customer is doing, in words no model owns). Touchpoints and cards carry a',
    'moment, so reading a journey through another model is a look-up. A stage with a **rule** holds the events that match',
    'the rule; a stage without one holds the events of its touchpoints. `ordersSoFar` counts a person’s orders over the',
    'whole history, this event included.',
    '',
    ...Object.values(models).flatMap(sectionOf),
    '## What counts as an order',
    '',
    'Unless the journey has an order rule of its own.',
    '',
    '| Models | An event is an order when |',
    '| --- | --- |',
    ...orderRules(),
    '',
    '## Moments',
    '',
    '| Moment | Nederlands | English |',
    '| --- | --- | --- |',
    ...Object.entries(moments).map(([id, { nl, en }]) => row([`\`${id}\``, nl, en])),
    '',
  ].join('\n')

const sectionOf = ({ id, name, shape, purpose, stages, transitions }: Model): string[] => [
  `## ${name.en} (\`${id}\`)`,
  '',
  `${purpose.en}. _${purpose.nl}._ Shape: ${shape}.`,
  '',
  '| Stage | Fase | The customer asks | Moments | Rule |',
  '| --- | --- | --- | --- | --- |',
  ...stages.map((stage) =>
    row([
      `${stage.name.en}${stage.buyerJourney ? ' ¹' : ''}`,
      stage.name.nl,
      stage.question.en,
      stage.moments.map((moment) => `\`${moment}\``).join(' '),
      stage.rule ? ruleText(stage.rule) : '',
    ]),
  ),
  '',
  ...(stages.some(({ buyerJourney }) => buyerJourney) ? ['¹ Belongs to the buyer journey.', ''] : []),
  `Ways that matter: ${transitions.map(({ from, to, kind }) => `${from} → ${to} (${kind})`).join(', ')}.`,
  '',
]

/** Each order rule once, with the models that use it. */
function orderRules(): string[] {
  const byRule = Map.groupBy(Object.values(models), ({ orderRule }) => sentenceOf(orderRule, 'en'))
  return [...byRule].map(([sentence, using]) => row([using.map(({ id }) => `\`${id}\``).join(' '), sentence]))
}

/** A rule on orders is shortest as it is typed; any other as its sentence. */
const ruleText = (rule: Rule): string =>
  needsOrders(rule) && 'field' in rule && 'value' in rule
    ? `\`${rule.field} ${rule.op} ${rule.value}\``
    : sentenceOf(rule, 'en')

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`

if (import.meta.main) writeFileSync(new URL('../docs/models.md', import.meta.url), modelsPage())
