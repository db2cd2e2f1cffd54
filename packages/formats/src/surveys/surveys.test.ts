import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { previewTable } from '../csv/preview-table.ts'
import { detectFormat } from '../detect.ts'
import type { Mapping } from '../mapping.ts'
import { rowsOf } from '../rows-of.ts'
import { answered } from './question.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures', name))

test.each([
  ['typeform/good.csv', 'typeform'],
  ['typeform/broken.csv', 'typeform'],
  ['qualtrics/sample.csv', 'qualtrics'],
  ['qualtrics/good.csv', 'qualtrics'],
  ['qualtrics/broken.csv', 'qualtrics'],
  ['google-forms/good.csv', 'google-forms'],
  ['google-forms/english.csv', 'google-forms'],
  ['google-forms/broken.csv', 'google-forms'],
  ['csv/survey.csv', 'csv'],
  ['csv/survey-broken.csv', 'csv'],
])('%s is recognised as %s', (name, format) => {
  expect(detectFormat(fixture(name))).toBe(format)
})

test.each([
  ['How likely are you to recommend us?', ['9', '10', '0'], 'nps'],
  ['Zou je ons aanbevelen?', ['9 - zeer waarschijnlijk', '3', ''], 'nps'],
  ['Zou je ons aanbevelen?', ['Ja', 'Nee', 'Ja'], 'property'],
  ['Would you recommend us?', ['11'], 'property'],
  ['How likely are you to recommend us?', ['10', '3', '100'], 'nps'],
  ['How likely are you to recommend us?', ['10', '12'], 'nps'],
  ['How likely are you to recommend us?', ['10', '12', '45'], 'property'],
  ['How likely are you to recommend us?', ['1', '5', '3', '12'], 'property'],
  ['How likely are you to recommend us?', ['9', 'negen'], 'nps'],
  ['Waarom zou je ons aanbevelen?', ['10', 'Snel geleverd'], 'text'],
  ['Hoe tevreden ben je?', ['1', '5'], 'csat'],
  ['Hoe tevreden ben je? (rapportcijfer)', ['8', '5'], 'property'],
  ['Hoe tevreden ben je? (rapportcijfer)', ['5', '4', '3', '8'], 'property'],
  ['Hoe tevreden ben je?', ['8', '9', '5'], 'property'],
  ['Hoe tevreden ben je?', ['4', '5', '55'], 'csat'],
  ['How satisfied are you with the ease of ordering?', ['3', '4', '6', '7'], 'ces'],
  ['How easy was it to order?', ['7', '1', 'n/a'], 'ces'],
  ['Waarom?', ['Snel', 'Duur'], 'text'],
  ['Wat valt op?', ['Ik vond de winkel mooi', 'Het duurde allemaal erg lang'], 'text'],
  ['Hoe ken je ons?', ['Via een goede vriend', 'Via een goede vriend'], 'property'],
  ['Hoe oud ben je?', ['34', '8'], 'property'],
])('%s answered with %j asks for %s', (question, samples, what) => {
  expect(answered(question, samples)).toBe(what)
})

test('Typeform: an event a score with the open answer behind it, and one for each other open answer', async () => {
  const { rows, events, errors } = await rowsOf(fixture('typeform/good.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ person, score, scale, text }) => [person, score, scale, text])).toEqual([
    ['k-17', 9, 'nps', 'Snel en vriendelijk geholpen'],
    ['k-17', 5, 'csat', 'Meer soorten thee'],
    ['bo@thee.example', 3, 'nps', 'Pakje kwam een week te laat'],
    ['bo@thee.example', 2, 'csat', undefined],
    ['response:tok3', undefined, undefined, 'De website werkt niet op mijn telefoon'],
    ['response:tok5', 7, 'nps', undefined],
  ])
  expect(events[0]).toEqual({
    id: 'tok1:<strong>Hoe waarschijnlijk</strong> is het dat je ons aanbeveelt?',
    person: 'k-17',
    time: Date.UTC(2026, 2, 1, 9, 2),
    name: 'Survey Answered',
    source: 'typeform',
    channel: '',
    score: 9,
    scale: 'nps',
    text: 'Snel en vriendelijk geholpen',
    properties: {
      question: 'Hoe waarschijnlijk is het dat je ons aanbeveelt?',
      'Hoe ken je ons?': 'Vriend',
      touchpoint: 'tp-order',
      response: 'tok1',
      Tags: 'vip',
    },
  })
  expect(events.at(-1)!.time).toBe(Date.UTC(2026, 2, 5, 9, 1))
  expect(rows.find(({ kind }) => kind === 'leftOut')).toMatchObject({ line: 5 })
})

test('the broken twin of Typeform', async () => {
  const { events, errors } = await rowsOf(fixture('typeform/broken.csv'))
  expect(events).toHaveLength(1)
  expect(errors.map(({ line, reason }) => [line, reason.en])).toEqual([
    [3, 'The response has no time'],
    [4, '“31 feb” is not a time we can read'],
    [5, 'The row has 2 cells, the header 5'],
  ])
})

test('I-01: of the Qualtrics sample rows 2 and 3 are no responses; one answered Q1 = 2, Q2 = "Hello World!"', async () => {
  const { rows, events } = await rowsOf(fixture('qualtrics/sample.csv'))
  expect(rows).toHaveLength(1)
  expect(events).toEqual([
    {
      id: 'R_2YPOQ602ER1jkf1:Q2',
      person: 'response:R_2YPOQ602ER1jkf1',
      time: Date.UTC(2017, 6, 18, 8, 28, 48),
      name: 'Survey Answered',
      source: 'qualtrics',
      channel: '',
      text: 'Hello World!',
      properties: {
        question: 'This is a free text question.',
        Q1: '2',
        response: 'R_2YPOQ602ER1jkf1',
        DistributionChannel: 'anonymous',
        UserLanguage: 'DE',
      },
    },
  ])
})

test('Qualtrics: previews and spam are left out, and nothing that only identifies somebody is kept', async () => {
  const { rows, events } = await rowsOf(fixture('qualtrics/good.csv'))
  expect(events).toMatchObject([{ person: 'k-17', score: 10, scale: 'nps', text: 'Fast' }])
  expect(events[0]!.properties).toEqual({
    question: 'How likely are you to recommend us?',
    touchpoint: 'tp-order',
    response: 'R_1',
    DistributionChannel: 'email',
    UserLanguage: 'NL',
    Q1_NPS_GROUP: 'Promoter',
  })
  expect(rows.flatMap((row) => (row.kind === 'leftOut' ? [[row.line, row.reason.en]] : []))).toEqual([
    [5, 'preview answer'],
    [6, 'spam'],
    [7, 'response without an answer'],
  ])
})

const qualtricsIn = (stated: string) =>
  [
    'RecordedDate,ResponseId,Q1',
    'Recorded Date,Response ID,How likely are you to recommend us?',
    `"{""ImportId"":""recordedDate""${stated}}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"`,
    '2026-07-01 10:01:00,R_1,10',
  ].join('\n')
const zoned = (zone: string) => qualtricsIn(`,""timeZone"":""${zone}""`)

test.each([
  ['Europe/Amsterdam', zoned('Europe/Amsterdam'), undefined, 8],
  ['America/Denver', zoned('America/Denver'), undefined, 16],
  ['no zone, so UTC', qualtricsIn(''), undefined, 10],
  ['the zone somebody chose, whatever is stated', zoned('America/Denver'), 'UTC', 10],
  ['the stated zone when a mapping is about something else', zoned('America/Denver'), '', 16],
])('Qualtrics: times are in %s', async (_, file, zone, hour) => {
  const mapping: Mapping = { record: 'answers', decimal: '.', fields: {}, ...(zone && { zone }) }
  const { events } = await rowsOf(file, zone === undefined ? {} : { mapping })
  expect(events.map(({ time }) => time)).toEqual([Date.UTC(2026, 6, 1, hour, 1)])
})

test('Qualtrics: a zone that does not exist is an error, and the zone that is stated is shown to be looked at', async () => {
  const { errors } = await rowsOf(zoned('Amersfoort'))
  expect(errors).toMatchObject([
    { field: 'zone', reason: { en: expect.stringContaining('“Amersfoort” is not known') } },
  ])
  const mapping: Mapping = { record: 'answers', decimal: '.', zone: 'Europe/Amsterdam', fields: {} }
  expect((await rowsOf(zoned('Amersfoort'), { mapping })).events).toHaveLength(1)
  expect(previewTable(Buffer.from(zoned('America/Denver'))).mapping!.zone).toBe('America/Denver')
})

test('the broken twin of Qualtrics, with two header rows as older exports have', async () => {
  const { events, rows, errors } = await rowsOf(fixture('qualtrics/broken.csv'))
  expect(events).toHaveLength(1)
  expect(rows.filter(({ kind }) => kind === 'leftOut')).toMatchObject([{ line: 6, reason: { en: 'preview answer' } }])
  expect(errors.map(({ line, reason }) => [line, reason.en])).toEqual([
    [4, 'The response has no time'],
    [5, '“gisteren” is not a time we can read'],
    [7, 'The row has 1 cell, the header 6'],
  ])
})

test('Google Forms: Dutch dates have the day first, and the zone of the sheet is the mapping’s', async () => {
  const mapping: Mapping = { record: 'answers', decimal: '.', zone: 'Europe/Amsterdam', fields: {} }
  const { events, errors } = await rowsOf(fixture('google-forms/good.csv'), { mapping })
  expect(errors).toEqual([])
  expect(events.map(({ person, time, score, scale, text }) => [person, time, score, scale, text])).toEqual([
    ['an@thee.example', Date.UTC(2026, 2, 1, 8), 6, 'ces', undefined],
    ['an@thee.example', Date.UTC(2026, 2, 1, 8), 4, 'csat', 'Fijne winkel'],
    ['bo@thee.example', Date.UTC(2026, 2, 2, 9, 30), 2, 'ces', undefined],
    ['bo@thee.example', Date.UTC(2026, 2, 2, 9, 30), 1, 'csat', 'Kon de knop niet vinden'],
  ])
})

test('Google Forms: a zone behind the time; equal responses are people of their own, the same again in the same file', async () => {
  const once = await rowsOf(fixture('google-forms/english.csv'))
  expect(once.events.map(({ time, score }) => [time, score])).toEqual([
    [Date.UTC(2026, 2, 1, 8), 10],
    [Date.UTC(2026, 2, 1, 14, 26, 46), 4],
    [Date.UTC(2026, 2, 1, 14, 26, 46), 4],
  ])
  expect(new Set(once.events.map(({ id }) => id)).size).toBe(3)
  expect(new Set(once.events.map(({ person }) => person)).size).toBe(3)
  expect(await rowsOf(fixture('google-forms/english.csv'))).toEqual(once)
})

test('the broken twin of Google Forms: a date that could be two days is not guessed', async () => {
  const { errors } = await rowsOf(fixture('google-forms/broken.csv'))
  expect(errors.map(({ line, reason }) => [line, reason.en])).toEqual([
    [2, '“3/1/2026 9:00:00” is ambiguous: day and month could be swapped'],
    [3, 'The response has no time'],
    [4, '“yesterday” is not a time we can read'],
    [5, 'The row has 1 cell, the header 3'],
  ])
})

test('a table of one’s own: answers by their questions, a touchpoint, and nobody known', async () => {
  const { events, errors } = await rowsOf(fixture('csv/survey.csv'))
  expect(errors).toEqual([])
  expect(events.map(({ person, score, scale, text }) => [person?.split(':')[0], score, scale, text])).toEqual([
    ['17850', 9, 'nps', 'Snel geleverd'],
    ['17850', 5, 'csat', undefined],
    ['17851', 4, 'csat', undefined],
    ['response', 0, 'nps', 'Nooit meer'],
    ['response', 0, 'nps', 'Nooit meer'],
  ])
  expect(events[0]).toMatchObject({
    source: 'survey',
    properties: { touchpoint: 'tp-order', Regio: 'West', question: 'Zou je ons aanbevelen? (0-10)' },
  })
  expect(new Set(events.map(({ id }) => id)).size).toBe(5)
})

test('the broken twin of a table of one’s own', async () => {
  const { events, rows, errors } = await rowsOf(fixture('csv/survey-broken.csv'))
  expect(events).toHaveLength(1)
  expect(rows.filter(({ kind }) => kind === 'leftOut')).toMatchObject([{ line: 3 }])
  expect(errors.map(({ line, reason }) => [line, reason.en])).toEqual([
    [4, 'The response has no time'],
    [5, '“30-02-2026 09:00” is not a time we can read'],
    [6, 'Score 12 does not fit nps (0 to 10)'],
    [7, '“elf” is not a number'],
    [8, 'The row has 2 cells, the header 4'],
  ])
})

test('what the questions ask is shown, and a mapping overrules it', async () => {
  const { mapping } = previewTable(fixture('typeform/good.csv'))
  expect(mapping!.questions!.map(({ what }) => what)).toEqual(['nps', 'text', 'csat', 'property', 'text', 'property'])
  expect(mapping!.fields).toEqual({ person: { column: 'customer_id' }, touchpoint: { column: 'touchpoint' } })
  const asked = mapping!.questions!.map(({ column, what }) => ({
    column,
    what: what === 'csat' ? ('ces' as const) : what === 'property' ? ('skip' as const) : what,
  }))
  const { events } = await rowsOf(fixture('typeform/good.csv'), { mapping: { ...mapping!, questions: asked } })
  expect(events.map(({ scale }) => scale)).toEqual(['nps', 'ces', 'nps', 'ces', undefined, 'nps'])
  expect(events[0]!.properties).toEqual({
    question: 'Hoe waarschijnlijk is het dat je ons aanbeveelt?',
    touchpoint: 'tp-order',
    response: 'tok1',
  })
  expect(previewTable(fixture('csv/survey.csv')).mapping).toMatchObject({
    record: 'answers',
    fields: { time: { column: 'Datum' }, person: { column: 'Klantnummer' }, touchpoint: { column: 'Touchpoint' } },
  })
})

test('a mapping that names a question the file has not says so', async () => {
  const mapping: Mapping = { record: 'answers', decimal: '.', zone: 'UTC', fields: {}, questions: [] }
  const questions = [{ column: 'Waar?', what: 'text' as const }]
  const { errors } = await rowsOf(fixture('typeform/good.csv'), { mapping: { ...mapping, questions } })
  expect(errors).toMatchObject([{ field: 'questions', reason: { en: expect.stringContaining('“Waar?” is not in') } }])
})

test.each([
  [
    'Google Forms',
    ['Timestamp,How likely are you to recommend us?', '2026/03/01 9:00:00 AM,10', '2026/03/01 9:00:00 AM,100'],
  ],
  ['Typeform', ['#,Zou je ons aanbevelen?,Submit Date (UTC)', 'a,10,2026-03-01 09:00', 'b,100,2026-03-01 09:00']],
  ['a table', ['Datum;Klant;Zou je ons aanbevelen? (0-10);Toelichting', '2026-03-01;k;9;a', '2026-03-01;k;100;b']],
])(
  'one answer beyond the scale is an error on its line and does not make the question a property: %s',
  async (_, rows) => {
    const { events, errors } = await rowsOf(rows.join('\n'))
    expect(events).toMatchObject([{ scale: 'nps' }])
    expect(errors).toMatchObject([
      {
        line: 3,
        field: expect.stringMatching(/recommend|aanbevelen/),
        reason: { en: 'Score 100 does not fit nps (0 to 10)' },
        remedy: { en: expect.stringContaining('that it is a property') },
      },
    ])
  },
)

test('half an NPS score is no answer on its scale', async () => {
  const rows = ['Datum;Zou je ons aanbevelen? (0-10)', '2026-03-01;9', '2026-03-01;6,5']
  const { errors } = await rowsOf(rows.join('\n'))
  expect(errors).toMatchObject([{ line: 3, reason: { en: '“6.5” is not a whole number' } }])
})

test('an answer that does not fit the scale somebody chose says so', async () => {
  const questions = [{ column: 'Regio', what: 'nps' as const }]
  const { mapping } = previewTable(fixture('csv/survey.csv'))
  const { errors } = await rowsOf(fixture('csv/survey.csv'), { mapping: { ...mapping!, questions } })
  expect(errors[0]).toMatchObject({ line: 2, field: 'Regio', reason: { en: '“West” is not a number' } })
})

const npsData = join(import.meta.dirname, '../../../../../shared/data/survey/nps_testdata_1000.csv')
const has = existsSync(npsData)

test.skipIf(!has)(
  `N-03: a wide table of scores, its NPS 10.0 and by region${has ? '' : ' (skipped: ../shared/data is absent)'}`,
  async () => {
    const { events, errors } = await rowsOf(readFileSync(npsData))
    expect(errors).toEqual([])
    expect(events).toHaveLength(1000)
    expect(new Set(events.map(({ person }) => person)).size).toBe(1000)
    const nps = (region?: string) => {
      const scores = events
        .filter(({ properties }) => !region || properties.Region === region)
        .map(({ score }) => score!)
      const promoters = scores.filter((score) => score >= 9).length
      const detractors = scores.filter((score) => score <= 6).length
      return Number(((100 * (promoters - detractors)) / scores.length).toFixed(3))
    }
    expect([nps(), ...['APAC', 'EMEA', 'LATAM', 'NAM'].map(nps)]).toEqual([10, 23.022, 4.247, 1.053, 11.045])
  },
)

test('N-01: scores with a day and nobody’s name are responses of somebody, so that they count', async () => {
  const { events, errors } = await rowsOf('date,NPS,comment\n2026-03-01,10,Top\n2026-03-02,7,\n2026-03-02,3,Slow\n')
  expect(errors).toEqual([])
  expect(events.map(({ score, scale, text }) => [score, scale, text])).toEqual([
    [10, 'nps', 'Top'],
    [7, 'nps', undefined],
    [3, 'nps', 'Slow'],
  ])
  expect(new Set(events.map(({ person }) => person)).size).toBe(3)
  const known = await rowsOf('respondent,date,CSAT\nr1,2026-03-01,4\n')
  expect(known.events).toMatchObject([{ person: 'r1', score: 4, scale: 'csat' }])
})

test('a form in which no question is understood is refused with what to say, not left out answer by answer', async () => {
  const french =
    'Horodateur,Nous recommanderiez-vous ?,Pourquoi ?\n2026-03-01 09:00:00,9,Bien\n2026-03-02 09:00:00,2,Cher\n'
  const { rows, errors } = await rowsOf(french, { format: 'google-forms' })
  expect(rows).toHaveLength(1)
  expect(errors[0]!.reason.en).toContain('“Nous recommanderiez-vous ?”, “Pourquoi ?”')
  expect(errors[0]!.remedy.nl).toContain('"questions"')
  const told = await rowsOf(french, {
    format: 'google-forms',
    mapping: {
      record: 'answers',
      decimal: '.',
      fields: {},
      questions: [
        { column: 'Nous recommanderiez-vous ?', what: 'nps' },
        { column: 'Pourquoi ?', what: 'text' },
      ],
    },
  })
  expect(told.events.map(({ score, text }) => [score, text])).toEqual([
    [9, 'Bien'],
    [2, 'Cher'],
  ])
})

test('a German form asks “weiterempfiehlst” and “Warum?”', async () => {
  const { events } = await rowsOf(
    'Zeitstempel,Wie wahrscheinlich ist es dass du uns weiterempfiehlst?,Warum?\n01.03.2026 09:00:00,9,Toll\n',
  )
  expect(events).toMatchObject([{ score: 9, scale: 'nps', text: 'Toll' }])
})

test('a question that names another scale than that of its KPI is not counted as it, whatever the answers happen to be', () => {
  const asks = (question: string, ...answers: string[]) => {
    const rows = answers.map((answer, index) => `2026-03-0${index + 1},k${index},${answer}`)
    const file = [`datum,klantnummer,"${question}",Waarom?`, ...rows].join('\n')
    const { mapping } = previewTable(Buffer.from(file))
    return mapping?.questions?.find(({ column }) => column === question)?.what ?? mapping?.record
  }
  expect(asks('Hoe makkelijk was het? (1-5)', '5,Snel', '4,Fijn')).toBe('event')
  expect(asks('Hoe tevreden ben je, op een schaal van 1 tot 7?', '5,Snel', '4,Fijn')).toBe('event')
  expect(asks('Welk rapportcijfer geef je voor hoe tevreden je bent?', '5,Traag', '4,Traag')).toBe('event')
  expect(asks('Zou je ons aanbevelen? (1 t/m 5)', '5,Snel', '4,Fijn')).toBe('event')
  expect(asks('Hoe makkelijk was het? (1 tot en met 7)', '5,Snel', '4,Fijn')).toBe('ces')
  expect(asks('Hoe tevreden ben je? (1=slecht, 5=goed)', '5,Snel', '4,Fijn')).toBe('csat')
  expect(asks('Hoe makkelijk was het met bezorging in 1-2 dagen?', '7,Snel', '4,Fijn')).toBe('ces')
  expect(asks('Hoe makkelijk was het om tussen 9-17 uur te bellen?', '7,Snel', '4,Fijn')).toBe('ces')
})

test('an answer off its scale names its question without the HTML some tools put around it', async () => {
  const { errors } = await rowsOf(
    '#,"<strong>How likely</strong> are you to recommend us? (0-10)",Submit Date (UTC)\na,9,2026-03-01 10:00\nb,11,2026-03-01 10:00\n',
  )
  expect(errors.map(({ line, field }) => [line, field])).toEqual([[3, 'How likely are you to recommend us? (0-10)']])
})

describe('a table whose columns are called after their score', () => {
  const scoresOf = async (...rows: string[]) =>
    (await rowsOf(`${rows.join('\n')}\n`)).events.map(({ person, score, scale }) => [person, scale, score])

  test('tells all its scores, also of customers', async () => {
    expect(await scoresOf('klant;datum;NPS;CSAT;CES', 'K1;13-04-2026;9;5;7')).toEqual([
      ['K1', 'nps', 9],
      ['K1', 'csat', 5],
      ['K1', 'ces', 7],
    ])
  })

  test('counts those of nobody known beside those of customers', async () => {
    expect(await scoresOf('klant;datum;NPS', 'K1;13-04-2026;9', ';14-04-2026;3')).toEqual([
      ['K1', 'nps', 9],
      [expect.stringMatching(/^response:/), 'nps', 3],
    ])
  })
})

test.each(['Hoe waarschijnlijk beveelt u ons aan?', 'Raadt u ons aan bij vrienden?'])('%s asks for NPS', (question) => {
  expect(answered(question, ['9', '3', '10'])).toBe('nps')
})
