import { expect, test } from 'vitest'
import { type Selection, selectionFrom, textOfSelection } from './selection.ts'

test('what the panel shows can be written in an address and read back', () => {
  const selections: Selection[] = [
    { show: 'record', kind: 'touchpoint', id: 'tp-cart' },
    { show: 'record', kind: 'step', id: 'step-1' },
    { show: 'edit', kind: 'card', id: 'p-1' },
    { show: 'new', kind: 'touchpoint', stage: 'see' },
    { show: 'new', kind: 'card', stage: 'see', beside: 'lane-pains' },
    { show: 'number', of: 'flow' },
    { show: 'unmatched' },
  ]
  expect(selections.map(textOfSelection).map(selectionFrom)).toEqual(selections)
})

test('an address that says nothing known opens no panel', () => {
  expect([undefined, '', 'touchpoint', 'wizard:1', 'edit:wizard:1', 'number:'].map(selectionFrom)).toEqual(
    Array(6).fill(null),
  )
})
