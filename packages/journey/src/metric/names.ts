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

/** Sent by a tracker itself: that a visit began, goes on or ended, though nobody did anything. */
export const pingNames = [
  'session_start',
  'first_visit',
  'user_engagement',
  'page_ping',
  'Page Ping',
  'Heartbeat',
  'Page Left',
  'Page Unloaded',
  'page_leave',
  'pageleave',
  '$pageleave',
  'unload',
]

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

/** Noted of a person, but not done on the website or in the app: no visit begins with it or gets longer by it. */
export const elsewhereNames = [
  ...displayNames,
  ...refundNames,
  ...cancelNames,
  ...contactNames.filter((name) => name !== 'Chat Started'),
  'Ad Clicked',
  'Email Opened',
  'Email Clicked',
  'Survey Answered',
  'Order Delivered',
  'Call Made',
  'Ticket First Reply',
  'Ticket Solved',
  'Contact Created',
  'Deal Stage Entered',
  'Deal Won',
  'Deal Lost',
  'Lead Converted',
  'Lifecycle Stage Entered',
]

/** What says nothing of how somebody came to us: all that is not done by the person, but for clicks that bring one in. */
export const unleadingNames = elsewhereNames.filter((name) => name !== 'Ad Clicked' && name !== 'Email Clicked')
