import { productFormat } from '../product-format.ts'
import { leads } from './leads.ts'
import { opportunities } from './opportunities.ts'
import { opportunityHistory } from './opportunity-history.ts'

/** Salesforce: leads, opportunities and their history, as exported or as a warehouse connector lands them. */
export const salesforce = productFormat('salesforce', { nl: 'Salesforce', en: 'Salesforce' }, [
  opportunityHistory,
  opportunities,
  leads,
])
