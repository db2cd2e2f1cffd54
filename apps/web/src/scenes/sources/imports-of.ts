import type { ImportRecord, StoredSource } from '@wegwijs/api'

/** The imports that brought something of a source, newest first. */
export const importsOf = ({ kind, source }: StoredSource, imports: readonly ImportRecord[]): ImportRecord[] =>
  imports.filter(
    ({ refused, covers }) => !refused && covers.some((cover) => cover.kind === kind && cover.source === source),
  )
