/** Text order by bytes of UTF-8, as the engine sorts. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
