/** A value that another system worked out over many people. It fills a KPI, never a funnel, and is never mixed with counted ones. */
export interface Figure {
  /** A KPI of the product, such as `visits`, or the source's own name of it. */
  kpi: string
  /** First and last calendar day the value is about, YYYY-MM-DD, both included. */
  day: string
  until: string
  value: number
  currency?: string
  /** Where it was read, such as “GA4, Rugwind webshop”. */
  source: string
  /** What the value is split by, such as { channel: 'Organic Search' }; empty for the whole. */
  split: Record<string, string>
}

/** What people looked for on one day, or on several together: by a search engine's report, or a site's own. It has no person. */
export interface SearchDay {
  day: string
  until: string
  term: string
  /** By a search engine, or by the search of the site itself. */
  where: 'engine' | 'site'
  page: string
  impressions: number
  clicks: number
  /** Mean place in the results; null when the source does not say. */
  position: number | null
  source: string
}

/** Two ids are one human being: everything of `from` is from now on of `into`. */
export interface Merge {
  from: string
  into: string
  /** `from` is a device or a cookie: it is of the first it was merged into, and never makes two known people one. */
  anonymous?: true
}
