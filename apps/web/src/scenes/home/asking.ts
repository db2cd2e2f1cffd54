import { attentionOf, type Journey } from '@wegwijs/journey'

/** The journeys in use that ask somebody to do something today; those of the member first. */
export function asking(journeys: readonly Journey[], today: string, member: string): Journey[] {
  return journeys
    .filter(({ status }) => status !== 'archived')
    .filter((journey) => {
      const { stale, raised, overdue, staleClaims } = attentionOf(journey, today)
      return stale !== null || [raised, overdue, staleClaims.old].some(({ length }) => length > 0)
    })
    .sort((a, b) => Number(isOwnedBy(b, member)) - Number(isOwnedBy(a, member)))
}

/** Whether the member's name is the owner's; “Sanne” owns what is written as “Sanne (marketing)”. */
export function isOwnedBy({ owner }: Pick<Journey, 'owner'>, member: string): boolean {
  const wanted = member.trim().toLowerCase()
  const name = owner.toLowerCase()
  return wanted !== '' && (name === wanted || name.startsWith(`${wanted} `))
}
