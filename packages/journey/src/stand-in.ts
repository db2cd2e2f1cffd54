/**
 * What stands in for somebody nobody knows: an anonymous response of a survey, a deal without a contact. Its events stay
 * together, but it is counted among no people. No source may use these beginnings for ids of its own.
 */
export const standIns = { response: 'response:', deal: 'deal:' } as const

export const isStandIn = (person: string | null): boolean =>
  person !== null && Object.values(standIns).some((beginning) => person.startsWith(beginning))
