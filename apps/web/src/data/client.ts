import { WegwijsClient } from '@wegwijs/api'

/** The one client of the screens; it asks the server the page came from. */
export const client = new WegwijsClient()
