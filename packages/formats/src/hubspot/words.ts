import { productPersonId } from '../person-id.ts'

/** The source of every event from HubSpot. */
export const sourceName = 'hubspot'

export const recordId = ['recordid', 'id', 'contactid', 'recordidcontact']
export const deleted = ['fivetrandeleted', 'isdeleted']

/** The first of several ids or names in one cell, separated by semicolons. */
export const firstOf = (cell: string): string => cell.split(';')[0]!.trim()

/** The id of the person behind a contact; '' for none. */
export const contactId = (id: string): string => productPersonId(sourceName, id)
