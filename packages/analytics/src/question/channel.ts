import { type Text, text } from '@wegwijs/journey'

/** How long a channel may have gone before an order to have led to it, both ends included. */
export const PAID_WITHIN_DAYS = 90

/** What a channel is called that says nothing about where somebody came from; in small letters. */
export const directChannels = ['', 'direct', '(direct)', '(none)']
export const isDirect = (channel: string): boolean => directChannels.includes(channel.toLowerCase())

/** Paid channels by their name in GA4's default groups, besides those there is ad spend of; in small letters. */
export const paidChannels = ['display', 'cross-network']
export const isPaid = (channel: string, withSpend: readonly string[]): boolean => {
  const small = channel.toLowerCase()
  return withSpend.includes(channel) || small.startsWith('paid') || paidChannels.includes(small)
}

export const paidChoice: Text = text(
  `Een bestelling hoort bij het laatste kanaal waarlangs de klant kwam en dat niet direct is, tot ${PAID_WITHIN_DAYS} dagen ervoor, en anders bij haar eigen kanaal; betaald zijn kanalen met advertentiekosten en die “paid …”, “Display” of “Cross-network” heten.`,
  `An order belongs to the last channel its customer came by that is not direct, up to ${PAID_WITHIN_DAYS} days before, or else to its own; paid are channels with ad cost and those called “paid …”, “Display” or “Cross-network”.`,
)
