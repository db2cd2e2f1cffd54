import { calls } from './calls/calls.ts'
import { csv } from './csv/csv-format.ts'
import { ga4Warehouse } from './ga4/warehouse.ts'
import { ga4Report } from './ga4-report/ga4-report.ts'
import { googleAds } from './google-ads/google-ads.ts'
import { googleForms } from './google-forms/google-forms.ts'
import { hubspot } from './hubspot/hubspot.ts'
import { linkedinAds } from './linkedin-ads/linkedin-ads.ts'
import { metaAds } from './meta-ads/meta-ads.ts'
import { qualtrics } from './qualtrics/qualtrics.ts'
import { salesforce } from './salesforce/salesforce.ts'
import { searchConsole } from './search-console/search-console.ts'
import type { TableFormat } from './table-format.ts'
import { typeform } from './typeform/typeform.ts'
import { zendesk } from './zendesk/zendesk.ts'

/** Every kind of table that can be read. The first that recognises a file reads it, so the general one stands last. */
export const tableFormats: readonly TableFormat[] = [
  googleAds,
  metaAds,
  linkedinAds,
  ga4Warehouse,
  ga4Report,
  searchConsole,
  typeform,
  qualtrics,
  googleForms,
  hubspot,
  salesforce,
  zendesk,
  calls,
  csv,
]
