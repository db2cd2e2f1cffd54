import type { home as dutch } from '../nl/home.ts'
import type { SameKeys } from '../same-keys.ts'

export const home: SameKeys<typeof dutch> = {
  title: 'Know the way your customer goes',
  lead: 'Draw how you think customers travel. Wegwijs counts what they really do and shows where the two disagree.',
  doors: {
    label: 'Where would you like to start?',
    example: {
      badge: 'Example',
      title: 'See the example',
      text: 'Look around in ‘{title}’ by {organisation}: an invented shop with invented customers.',
      textNone: 'The example is not in this data folder.',
      action: 'Open the example',
    },
    make: {
      title: 'Make my journey',
      text: 'A few short questions, one piece of advice. Within a minute you have a filled journey to make your own.',
      action: 'Start',
    },
    paste: {
      title: 'Paste my spreadsheet',
      text: 'Is your journey in Excel or Google Sheets already? Copy the table and you have a journey to make your own.',
      action: 'Paste a table',
    },
  },
  journeys: {
    damagedHint:
      'It is unchanged in the folder journeys/own among your data; your other journeys open as ever. “wegwijs journey check {file}” says what is wrong with it. Put back a good copy, or take the file away.',
    title: 'My journeys',
    none: 'No journey of your own yet. Begin with one model for your most important customer; the rest comes later.',
    draft: 'draft',
    active: 'active',
    'to-be': 'to-be',
    archived: 'archived',
    review: 'review {day}',
    reviewLate: 'review was due {day}',
    noReview: 'no review planned',
    raised: '{n, plural, one {# trigger} other {# triggers}}',
    menu: 'What can be done with ‘{title}’?',
    copy: 'Make a copy',
    copyOf: '{title} (copy)',
    remove: 'Remove',
    removed: '{n, plural, one {# removed journey} other {# removed journeys}}',
    bringBack: 'Bring back',
  },
  store: {
    title: 'Stored data',
    none: 'No events yet.',
    noneHint: 'You can draw already; counting starts as soon as you import a file.',
    events: 'events',
    people: 'people',
    unidentified: 'from unknown people',
    newest: 'newest event',
    adSpend: 'lines of ad spend',
    figures: 'figures worked out elsewhere',
    searchDays: 'lines of search terms',
    sources: 'See sources and imports',
    import: 'Import a file',
    importHint: 'A file from your web shop, CRM, ads, surveys or GA4.',
    local: 'Everything stays on this machine; nothing goes out.',
  },
}
