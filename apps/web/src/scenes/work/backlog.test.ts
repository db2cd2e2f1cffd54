import { expect, test } from 'vitest'
import { type BacklogItem, filtered, sorted } from './backlog.ts'

const TODAY = '2026-11-22'
const item = (id: string, more: Partial<BacklogItem> = {}): BacklogItem => ({
  id,
  kind: 'action',
  text: id,
  stage: '',
  owner: '',
  department: '',
  due: undefined,
  status: 'todo',
  impact: undefined,
  effort: undefined,
  journey: { id: 'thee', title: 'Ik zoek thee' },
  ...more,
})
const ids = (items: readonly BacklogItem[]): string[] => items.map(({ id }) => id)

test('what is overdue stands on top whatever the order', () => {
  const items = [
    item('someday', { owner: 'Anna' }),
    item('soon', { due: '2026-11-23', owner: 'Bea' }),
    item('late', { due: '2026-11-20', owner: 'Zoë' }),
    item('longLate', { due: '2026-01-20', owner: 'Yf' }),
    item('done', { due: '2026-01-01', status: 'done', owner: 'Cor' }),
  ]
  expect(ids(sorted(items, 'due', TODAY))).toEqual(['longLate', 'late', 'done', 'soon', 'someday'])
  expect(ids(sorted(items, 'owner', TODAY))).toEqual(['longLate', 'late', 'someday', 'soon', 'done'])
})

test('quick wins come before what is strategic, small, for later, or not weighed', () => {
  const items = [
    item('unweighed'),
    item('notNow', { impact: 1, effort: 5 }),
    item('strategic', { impact: 5, effort: 5 }),
    item('quick', { impact: 5, effort: 1 }),
  ]
  expect(ids(sorted(items, 'verdict', TODAY))).toEqual(['quick', 'strategic', 'notNow', 'unweighed'])
})

test('without a choice only what is done stays away', () => {
  const items = [item('open'), item('done', { status: 'done' }), item('doing', { status: 'doing' })]
  expect(ids(filtered(items, {}, TODAY))).toEqual(['open', 'doing'])
  expect(ids(filtered(items, { status: 'all' }, TODAY))).toEqual(['open', 'done', 'doing'])
})

test('nobody is an owner to filter by', () => {
  const items = [item('hers', { owner: 'Sanne' }), item('nobodys')]
  expect(ids(filtered(items, { owner: '' }, TODAY))).toEqual(['nobodys'])
  expect(ids(filtered(items, { owner: 'Sanne' }, TODAY))).toEqual(['hers'])
})
