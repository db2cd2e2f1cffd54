/** What systems write for somebody they cannot name. */
const nobody = /^(anonymous|anoniem|unknown|onbekend|withheld|private|privé|restricted|n\/a)$/i

/**
 * An id of a person as it is compared with other sources: an e-mail address in small letters, a phone number without
 * spaces and marks; '' for nobody.
 */
export function personId(raw: string): string {
  if (nobody.test(raw)) return ''
  if (/^[^\s@]+@[^\s@]+$/.test(raw)) return raw.toLowerCase()
  return /^[+0][\d\s()./-]{7,}$/.test(raw) ? raw.replace(/[\s()./-]/g, '') : raw
}
