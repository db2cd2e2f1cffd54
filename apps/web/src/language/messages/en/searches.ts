import type { searches as dutch } from '../nl/searches.ts'
import type { SameKeys } from '../same-keys.ts'

export const searches: SameKeys<typeof dutch> = {
  heading: 'What people search for',
  where: { engine: 'search engine', site: 'on the site, as reported', events: 'on the site, counted' },
  term: 'Search term',
  intent: 'Intent',
  stage: 'Stage',
  impressions: 'Shown',
  searched: 'Searched',
  clicks: 'Clicks',
  position: 'Position',
  unknown: 'unknown',
  elsewhere: 'no stage in this model',
  by: 'by “{words}”',
  more: '{shown} of {n, plural, one {# term} other {# terms}}',
  all: 'All {n, plural, one {# search term} other {# search terms}}: {impressions} times, {unknown} of them with an unknown intent.',
  days: '{from} – {until}: {n, plural, one {# day} other {# days}}, from {sources}',
  none: 'No search data in this period. Import an export of Google Search Console or of site search in GA4.',
  table: 'What people search for: {where}',
}
