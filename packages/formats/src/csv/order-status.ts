import type { OrderStatus } from '../mapping.ts'
import type { Fault } from '../row-error.ts'
import { wordOf } from '../table-format.ts'

/** What shops call the states of an order, in English and Dutch, as `wordOf` writes it. */
const usual: Record<OrderStatus, readonly string[]> = {
  completed: [
    ...['completed', 'complete', 'paid', 'processing', 'shipped', 'fulfilled', 'delivered', 'closed', 'confirmed'],
    ...[
      'voltooid',
      'afgerond',
      'betaald',
      'inbehandeling',
      'verzonden',
      'geleverd',
      'bezorgd',
      'bevestigd',
      'afgehandeld',
    ],
  ],
  cancelled: ['cancelled', 'canceled', 'geannuleerd', 'annulering', 'vervallen'],
  refunded: [
    ...['refunded', 'refund', 'returned', 'return', 'credited'],
    ...['terugbetaald', 'terugbetaling', 'retour', 'geretourneerd', 'gecrediteerd', 'credit'],
  ],
  partlyRefunded: [
    ...['partiallyrefunded', 'partlyrefunded', 'partialrefund', 'partiallyreturned'],
    ...['deelsterugbetaald', 'gedeeltelijkterugbetaald', 'deelsgeretourneerd', 'gedeeltelijkgeretourneerd'],
  ],
  none: [
    ...['pending', 'voided', 'pendingpayment', 'onhold', 'failed', 'draft', 'open', 'new', 'expired'],
    ...['inafwachting', 'wachtopbetaling', 'indewacht', 'mislukt', 'concept', 'nieuw', 'verlopen', 'openstaand'],
  ],
}

/** Reads a status by the words everybody uses and those of the mapping; an empty one is a completed order. */
export function statusReader(own: Record<string, OrderStatus> = {}): (raw: string) => OrderStatus | Fault {
  const known = new Map<string, OrderStatus>([['', 'completed']])
  for (const [status, words] of Object.entries(usual)) for (const word of words) known.set(word, status as OrderStatus)
  for (const [word, status] of Object.entries(own)) known.set(wordOf(word), status)
  // WooCommerce keeps its own with “wc-” before them.
  return (raw) => known.get(wordOf(raw)) ?? known.get(wordOf(raw.replace(/^wc-/i, ''))) ?? unknownStatus(raw)
}

const unknownStatus = (raw: string): Fault => ({
  field: 'status',
  reason: { nl: `De status “${raw}” is onbekend`, en: `The status “${raw}” is not known` },
  remedy: {
    nl: `Zeg in de koppeling wat hij betekent: "statuses": {"${raw}": "completed"}, of cancelled, refunded, partlyRefunded, none`,
    en: `Say in the mapping what it means: "statuses": {"${raw}": "completed"}, or cancelled, refunded, partlyRefunded, none`,
  },
})
