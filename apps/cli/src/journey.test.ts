import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkJourney, type Journey } from '@wegwijs/journey'
import { describe, expect, test } from 'vitest'
import { idFrom } from './journey-new.ts'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const ebike = fileURLToPath(new URL('../../../examples/ebike/ebike-nl.journey.json', import.meta.url))
const { path, data, file } = emptyFolder()

describe('journey new', () => {
  test('writes a journey from a model to a file, and prints its id', async () => {
    const out = path('tuin.journey.json')
    expect(
      await wegwijs('journey', 'new', '--model', 'stdc', '--title', 'Ik koop een tuinhuis', '--out', out),
    ).toMatchObject({ code: 0, out: 'ik-koop-een-tuinhuis\n' })
    const checked = checkJourney(JSON.parse(readFileSync(out, 'utf8')))
    expect(checked).toMatchObject({
      ok: true,
      journey: { model: 'stdc', language: 'nl', title: 'Ik koop een tuinhuis' },
    })
  })

  test('keeps it in the data folder, where it can be shown; the same id twice is refused', async () => {
    const make = () =>
      wegwijs(
        ...[
          'journey',
          'new',
          '--model',
          'loyalty-loop',
          '--title',
          'Garden sheds',
          '--language',
          'en',
          '--id',
          'sheds',
        ],
        ...['--audience', 'Families', '--organisation', 'Shed & Co', '--data', data(), '--json'],
      )
    const made = JSON.parse((await make()).out) as Journey
    expect(made).toMatchObject({ id: 'sheds', organisation: 'Shed & Co', scope: { audience: 'Families' } })
    const shown = await wegwijs('journey', 'show', 'sheds', '--data', data(), '--json')
    expect(JSON.parse(shown.out)).toEqual(made)
    expect(await make()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Er is al een klantreis') })
  })

  test('never writes over a file that is there', async () => {
    const out = file('mine.journey.json', 'my work')
    const { code, err } = await wegwijs('journey', 'new', '--model', 'aida', '--title', 'x', '--out', out)
    expect({ code, kept: readFileSync(out, 'utf8') }).toEqual({ code: 1, kept: 'my work' })
    expect(err).toContain('There already is a file')
  })

  test('says what a model or an id may be, and which folder is missing', async () => {
    const out = path('x.journey.json')
    const model = await wegwijs('journey', 'new', '--model', 'std', '--title', 'x', '--out', out)
    expect(model).toMatchObject({ code: 1, err: expect.stringContaining('stdc') })
    const id = await wegwijs('journey', 'new', '--model', 'stdc', '--title', 'x', '--id', 'Two Words', '--out', out)
    expect(id).toMatchObject({ code: 1, err: expect.stringContaining('  id: ') })
    const folder = await wegwijs('journey', 'new', '--model', 'stdc', '--title', 'x', '--out', path('none/x.json'))
    expect(folder).toMatchObject({ code: 1, err: expect.stringMatching(/^Dit staat het systeem niet toe: ENOENT/) })
    expect(folder.err).not.toContain('    at ')
  })

  test('an id is made from the title in plain letters', () => {
    expect(idFrom('Ik koop één e-bike!')).toBe('ik-koop-een-e-bike')
    expect(idFrom('购买')).toBe('klantreis')
    expect(idFrom('a '.repeat(100))).toMatch(/^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$/)
  })
})

describe('journey show', () => {
  test('reads as an outline: stages, touchpoints with their rule as a sentence, cards by lane', async () => {
    const { code, out } = await wegwijs('journey', 'show', ebike)
    expect(code).toBe(0)
    expect(out).toMatch(/^Ik koop een e-bike \(ebike-nl\)\nSee-Think-Do-Care · Rugwind · /)
    expect(out).toMatch(/\n1\. See {2}‘Zou dit iets voor mij zijn\?’\n {3}Touchpoints\n {5}- .+: Gebeurtenis is “/)
    expect(out).toMatch(/\n {3}Pijnpunten\n {5}- /)
  })

  test('what is not there is refused in words, as a file or as an id', async () => {
    const missing = await wegwijs('journey', 'show', path('none.journey.json'))
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Er is geen bestand') })
    const unknown = await wegwijs('journey', 'show', 'none', '--data', data())
    expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Er is geen klantreis “none”') })
  })
})

describe('journey check', () => {
  test('says what, where and how to mend it, for every file', async () => {
    const bad = file('bad.journey.json', JSON.stringify({ format: 'wegwijs.journey', version: 1, id: 'x', titel: 'x' }))
    const { code, out, err } = await wegwijs('journey', 'check', bad, ebike)
    expect(code).toBe(1)
    expect(err).toContain('titel')
    expect(out).toMatch(/ebike-nl\.journey\.json: ok, \d+ records\n$/)
  })

  test('--json gives a verdict a file, also for one that is no JSON', async () => {
    const bad = file('bad.journey.json', '{')
    const { code, out, err } = await wegwijs('journey', 'check', ebike, bad, '--json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const [good, broken] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(good).toEqual({ ok: true, file: ebike, records: expect.any(Number) })
    expect(broken).toMatchObject({
      ok: false,
      file: bad,
      problems: [{ what: { nl: expect.stringContaining('JSON') } }],
    })
  })

  test('a file that is not there is refused in words', async () => {
    const { code, err } = await wegwijs('journey', 'check', path('none.journey.json'))
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There is no file') })
  })
})
