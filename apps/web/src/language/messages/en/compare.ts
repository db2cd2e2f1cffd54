import type { compare as nl } from '../nl/compare.ts'
import type { SameKeys } from '../same-keys.ts'

export const compare: SameKeys<typeof nl> = {
  mark: { added: 'new', changed: 'changed', moved: 'moved', removed: 'gone' },
  was: 'was {value}',
  whole: 'The journey as a whole',
  noName: 'Stage without a name',
  state: {
    label: 'As-is or to-be',
    'as-is': 'As-is',
    'as-isHint': 'The journey as it is now',
    'to-be': 'To-be',
    'to-beHint':
      'The journey as you want it. Cards, touchpoints and feelings change here only as a wish; stages, steps and lanes belong to both',
    sharedChanged: 'As-is and to-be share their stages, steps and lanes: this has changed in the as-is journey too.',
    difference: 'Difference',
    differenceHint: 'What is new, gone or different in the journey you want',
    title: 'From as-is to to-be',
    count: '{n, plural, =0 {no difference} one {# difference} other {# differences}}',
    none: 'As-is and to-be are still the same. Choose To-be and change there what you want to be different.',
  },
  versions: {
    title: 'Versions',
    lead: 'What was, what changed since, and the way back.',
    name: 'Keep this version as',
    namePlaceholder: 'Such as: after the workshop',
    keep: 'Keep',
    kept: 'Version “{name}” is kept.',
    none: 'No earlier versions yet. Wegwijs keeps one by itself as soon as you go on later.',
    more: '{n} older ones',
    reason: {
      automatic: 'Kept by itself',
      named: 'Version',
      'before-restore': 'From before putting back',
      'before-import': 'From before importing',
    },
    changes: '{n, plural, =0 {same as now} one {# change since} other {# changes since}}',
    since: 'Changed since',
    same: 'Nothing: the journey is the same as this version.',
    preview: 'Look at it',
    endPreview: 'Back to now',
    restore: 'Put back',
    restoring: 'Putting back…',
    restoreHint: 'What is there now is kept first. Putting back can be undone, too.',
    restored: 'Version “{version}” is back. What was there is kept as well.',
  },
}
