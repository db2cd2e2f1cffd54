import type { Mapping } from '../mapping.ts'
import { columnNamed } from '../table-format.ts'

/** The columns of a survey that are no questions, by what they say about a response; −1 when there is none. */
export interface Roles {
  /** All that name a person, the surest first: where one is empty the next counts. */
  people: readonly number[]
  account: number
  survey: number
  touchpoint: number
}

const words = {
  person: [
    ...['person', 'persoon', 'personid', 'userid', 'customerid', 'customer', 'klantnummer', 'klantid', 'contactid'],
    ...['externalreference', 'externaldatareference', 'crmid', 'email', 'emailaddress', 'emailadres', 'recipientemail'],
    ...['username', 'gebruikersnaam'],
  ],
  account: ['account', 'accountid', 'company', 'bedrijf', 'organisatie', 'organization'],
  survey: ['survey', 'surveyname', 'form', 'formulier', 'enquete', 'vragenlijst'],
  touchpoint: ['touchpoint', 'touchpointid', 'contactmoment', 'contactpunt'],
}

/** Finds the columns that say who answered, for whom and about what. */
export const rolesOf = (headers: readonly string[]): Roles => ({
  people: words.person.map((word) => columnNamed(headers, [word])).filter((index) => index >= 0),
  account: columnNamed(headers, words.account),
  survey: columnNamed(headers, words.survey),
  touchpoint: columnNamed(headers, words.touchpoint),
})

/** The same columns as the fields of a mapping, of the people the surest. */
export function fieldsOf(headers: readonly string[], { people, ...others }: Roles): Mapping['fields'] {
  const found = { person: people[0] ?? -1, ...others }
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, index]) => (index < 0 ? [] : [[field, { column: headers[index]! }]])),
  )
}

/** Columns that only identify people or their machines; they are not kept. */
export const personal = new Set([
  ...[
    'ipaddress',
    'recipientlastname',
    'recipientfirstname',
    'recipientemail',
    'locationlatitude',
    'locationlongitude',
  ],
  ...['networkid', 'email', 'emailaddress', 'emailadres', 'phone', 'telefoon', 'telefoonnummer', 'phonenumber'],
  ...['firstname', 'lastname', 'voornaam', 'achternaam', 'name', 'naam'],
])
