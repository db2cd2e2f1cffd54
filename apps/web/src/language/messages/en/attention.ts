import type { attention as nl } from '../nl/attention.ts'
import type { SameKeys } from '../same-keys.ts'

export const attention: SameKeys<typeof nl> = {
  title: 'Needs attention',
  nothing: 'Nothing in this journey asks for attention now.',
  nothingHome: 'Nothing asks for attention now.',
  map: 'The journey itself',
  stale: {
    review: 'The review was planned for {day} and has not been done.',
    untouched: 'Nothing has changed since {day}.',
  },
  raised: 'Happened: {trigger}.',
  toReview: 'To the review',
  overdue: 'Overdue',
  dueOn: 'due {day}',
  late: 'overdue since {day}',
  contradicted: 'Contradicted',
  oldClaims: 'Not looked at for more than {months, plural, one {# month} other {# months}}',
  oldClaim: 'not looked at since {day}',
  undated: 'Unknown when looked at',
  undatedHint: 'These have no day anywhere. That need not mean they are old.',
  withoutOwner: 'Touchpoints without an owner',
  withoutRule: 'Touchpoints without a measuring rule',
  more: '{n, plural, one {# other} other {# others}}',
  moreOverdue: '{n, plural, one {# more is} other {# more are}} overdue',
  moreOld: '{n, plural, one {# more old card} other {# more old cards}}',
  yours: 'yours',
}
