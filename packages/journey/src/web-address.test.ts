import { expect, test } from 'vitest'
import { pathOf, withoutParameters } from './web-address.ts'

test.each([
  ['www.example.com/page?param_to_exclude=1234', 'www.example.com/page'],
  [
    'www.example.com/?foo=bar&param_to_exclude=1234&another=parameter&exclude=nope',
    'www.example.com/?foo=bar&another=parameter&exclude=nope',
  ],
  ['/?param_to_exclude=1234&param_to_exclude_not=1#top', '/?param_to_exclude_not=1#top'],
  ['/page', '/page'],
])('A-15: query clean-up of %s', (url, clean) => {
  expect(withoutParameters(url, ['param_to_exclude'])).toBe(clean)
})

test.each([
  ['https://www.rugwind.nl/fietsen?kleur=rood&utm_source=meta&gclid=abc#foto', '/fietsen?kleur=rood'],
  ['https://www.rugwind.nl', '/'],
  ['https://www.rugwind.nl?_ga=1', '/'],
  ['/zoeken?q=a%20b', '/zoeken?q=a%20b'],
])('the path of %s', (address, path) => {
  expect(pathOf(address)).toBe(path)
})
