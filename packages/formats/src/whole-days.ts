import type { FormatId } from './import.ts'

const wholeDays: readonly FormatId[] = ['google-ads', 'meta-ads', 'linkedin-ads', 'ga4', 'ga4-report', 'search-console']

/** Whether an export of this kind usually holds all there is about its days, so that a later one corrects an earlier. */
export const bringsWholeDays = (format: FormatId): boolean => wholeDays.includes(format)
