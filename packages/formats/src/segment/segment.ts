import type { JsonFormat } from '../json-format.ts'
import { callTypes, readCall } from './read-call.ts'

/** What a call has besides its type; our own NDJSON has none of it. */
const fields = ['anonymousId', 'userId', 'messageId', 'event', 'properties', 'traits', 'groupId', 'previousId']

/** Calls of the Segment specification, also from RudderStack and Jitsu. */
export const segment: JsonFormat = {
  id: 'segment',
  name: { nl: 'Segment, RudderStack', en: 'Segment, RudderStack' },
  recognise: (record) => callTypes.some((type) => type === record.type) && fields.some((field) => field in record),
  open: () => readCall,
}
