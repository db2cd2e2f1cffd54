import type { Rule } from '../rule/rule.ts'

const orderNames = [
  'Order Completed',
  'order completed',
  'order_completed',
  'Purchase',
  'purchase',
  'Bestelling geplaatst',
  'bestelling geplaatst',
]

/** Events that are orders in most shops; a journey may name its own. */
export const usualOrders: Rule = { field: 'name', op: 'is', value: orderNames }

/**
 * Between companies an order is often a signed contract or a deal the CRM calls won.
 * A journey whose sources send both for one order names one of them in its own order rule.
 */
export const businessOrders: Rule = {
  field: 'name',
  op: 'is',
  value: [...orderNames, 'Deal Won', 'deal won', 'deal_won', 'Deal gewonnen', 'Contract Signed', 'Contract getekend'],
}
