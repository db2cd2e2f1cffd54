import { columnNamed } from '../table-format.ts'

/** The columns of a survey that are no questions, by what they say about a response; −1 when there is none. */
export interface Roles {
  person: number
  account: number
  survey: number
  touchpoint: number
}

const words: Record<keyof Roles, readonly string[]> = {
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
  person: columnNamed(headers, words.person),
  account: columnNamed(headers, words.account),
  survey: columnNamed(headers, words.survey),
  touchpoint: columnNamed(headers, words.touchpoint),
})

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
