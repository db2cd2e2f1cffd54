import type { shell as nl } from '../nl/shell.ts'
import type { SameKeys } from '../same-keys.ts'

export const shell: SameKeys<typeof nl> = {
  journeys: 'Journeys',
  breadcrumb: 'Breadcrumb',
  views: 'Views',
  view: { map: 'Journey', flows: 'Flows', personas: 'Personas', improve: 'Improve', promise: 'Promise' },
  example: 'Example',
  import: 'Import events',
  language: 'Language',
  skip: 'Skip to content',
  close: 'Close',
  loading: 'Loading…',
  elapsed: '{seconds} s',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved',
  retrying: 'Not saved yet; trying again…',
  notFound: { title: 'This page does not exist', back: 'To your journeys' },
  error: {
    unreachable: 'Wegwijs cannot be reached.',
    startServer: 'See whether Wegwijs is still running on this computer and try again.',
    goHome: 'The journey may have been removed. Choose another on the start page.',
    lookAgain: 'The newest version is on the screen now. See what changed and save again.',
    mendInput: 'Change it and try again; nothing was saved.',
    seeServer: 'Try again. If that fails, look in the window Wegwijs runs in.',
    retry: 'Try again',
  },
  discard: 'Back to what is saved',
  refused: 'This change no longer fits and was not saved.',
  member: {
    ask: 'Who are you?',
    me: 'You are {name}',
    name: 'Your name',
    why: 'So colleagues see who changed what.',
    keep: 'Keep',
  },
}
