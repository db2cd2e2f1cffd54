/** Event names by which facts are recognised, as the usual tools and Dutch teams write them. */

/** A person left contact details. */
export const leadNames = [
  'Lead Created',
  'Lead Submitted',
  'generate_lead',
  'Signed Up',
  'sign_up',
  'Newsletter Subscribed',
  'Quote Requested',
  'Demo Requested',
  'Whitepaper Downloaded',
  'Offerte aangevraagd',
  'Aangemeld voor nieuwsbrief',
]

/** A person signed up for a newsletter, an account or a trial. */
export const signUpNames = [
  'Signed Up',
  'sign_up',
  'Newsletter Subscribed',
  'Account Created',
  'Trial Started',
  'Aangemeld voor nieuwsbrief',
  'Account aangemaakt',
]

export const downloadNames = ['File Downloaded', 'file_download', 'Whitepaper Downloaded', 'App Installed', 'Download']

/** A known person was shown something of ours. */
export const displayNames = ['Email Delivered', 'Ad Viewed', 'Push Notification Delivered', 'Mail Delivered']

export const socialNames = ['Post Liked', 'Post Commented', 'Post Shared', 'Post Saved', 'share', 'Social Interaction']

/** A page or a screen was looked at. */
export const viewNames = ['Page Viewed', 'page_view', 'Screen Viewed', 'screen_view', 'Pageview', '$pageview']

/** Order events that take an order back, whole or in part; `value` is what was paid back. */
export const refundNames = ['Order Refunded', 'refund', 'Terugbetaling']
export const cancelNames = ['Order Cancelled', 'Bestelling geannuleerd']

/** A customer came to customer service. */
export const contactNames = [
  'Call Answered',
  'Call Abandoned',
  'Chat Started',
  'Ticket Created',
  'Email Received',
  'Klantcontact',
]
