/** Query parameters that say where a visit came from or who clicked, and nothing about the page; `*` ends any name. */
export const trackingParameters: readonly string[] = [
  ...['utm_*', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl'],
  ...['fbclid', 'msclkid', 'ttclid', 'twclid', 'li_fat_id', 'igshid', 'yclid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi'],
  ...['hsa_*', 'mtm_*', 'pk_*', 'sfmc_*', 'epik'],
]

/** An address without the query parameters of these names; the others stay as they were written, in their order. */
export function withoutParameters(url: string, names: readonly string[]): string {
  const [, address, query, fragment] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url)!
  if (query === undefined) return url
  const left = query.split('&').filter((parameter) => parameter !== '' && !isNamed(nameOf(parameter), names))
  return `${address}${left.length > 0 ? `?${left.join('&')}` : ''}${fragment ?? ''}`
}

/** The path of a page's address, without host and fragment; its query stays, without the tracking parameters. */
export function pathOf(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const clean = withoutParameters(path, trackingParameters)
  return clean.startsWith('/') ? clean : `/${clean}`
}

const nameOf = (parameter: string): string => parameter.split('=', 1)[0]!.toLowerCase()

const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((each) => {
    const wanted = each.toLowerCase()
    return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
  })
