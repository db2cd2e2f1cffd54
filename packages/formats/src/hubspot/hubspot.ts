import { productFormat } from '../product-format.ts'
import { contacts } from './contacts.ts'
import { dealStages, deals } from './deals.ts'
import { tickets } from './tickets.ts'

/** HubSpot: contacts, deals and tickets, as exported from its lists or as a warehouse connector lands them. */
export const hubspot = productFormat('hubspot', { nl: 'HubSpot', en: 'HubSpot' }, [
  dealStages,
  deals,
  tickets,
  contacts,
])
