import { expect, test } from 'vitest'
import { factorised } from './factors.ts'
import { type Grouped, themesOf } from './themes.ts'

const dutch = (...texts: string[]): Grouped[] => texts.map((text) => ({ text, language: 'nl' }))

const parcels = [
  'De bezorger liet het pakket buiten staan',
  'Pakket kwam een dag later',
  'De bezorger belde aan met het pakket',
  'Bezorger vond ons huis niet',
  'Pakket bij de buren, bezorger weg',
  'Pakketten komen altijd laat',
  'Twee bezorgers voor een pakket',
  'Bezorger was aardig',
]
const logins = [
  'Inloggen met mijn wachtwoord lukt niet',
  'Wachtwoord vergeten en nergens een knop',
  'Inloggen duurt lang',
  'Nieuw wachtwoord kwam nooit aan',
  'Steeds opnieuw inloggen',
  'Mijn wachtwoord werd geweigerd bij het inloggen',
  'Inloggen op de telefoon gaat goed',
  'Wachtwoord moet veel te lang zijn',
]

test('answers are grouped by what they are about, and a theme is named by its words', () => {
  const themes = themesOf(dutch(...parcels, ...logins))!
  expect(themes).toHaveLength(2)
  const named = (word: string) => themes.find(({ words }) => words.includes(word))!
  expect(named('pakket').answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(named('wachtwoord').answers).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
})

test('the same answers give the same themes', () => {
  expect(themesOf(dutch(...parcels, ...logins))).toEqual(themesOf(dutch(...parcels, ...logins)))
})

test('below fifteen answers there are no themes; answers that share no word have none either', () => {
  expect(themesOf(dutch(...parcels))).toBeNull()
  expect(themesOf(dutch(...Array.from({ length: 15 }, (_, i) => `${'abcdefghijklmno'[i]}xyz`)))).toEqual([])
})

test('a matrix of two blocks falls apart into its blocks', () => {
  const { weights } = factorised(
    [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 2],
        [1, 2],
      ],
      [[2, 1]],
      [[2, 3]],
    ],
    3,
    2,
  )
  const largest = weights.map((row) => row.indexOf(Math.max(...row)))
  expect(largest[0]).toBe(largest[1])
  expect(largest[2]).toBe(largest[3])
  expect(largest[0]).not.toBe(largest[2])
})
