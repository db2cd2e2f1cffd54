import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { Mapping } from '@wegwijs/formats'
import { client } from './client.ts'
import { useForgetAnswers } from './saving.ts'
import { useSettled } from './settled.ts'

/** A file somebody chose; the key tells it from every other choice, also of a file with the same name. */
export interface ChosenFile {
  file: File
  key: string
}

/** What is in a file, read with this mapping or with a guessed one. While it is read again the last reading stays. */
export function usePreview({ file, key }: ChosenFile, mapping: Mapping | null) {
  const settled = useSettled(mapping)
  return useQuery({
    queryKey: ['preview', key, settled],
    queryFn: () => client.previewImport(file, { file: file.name, mapping: settled ?? undefined }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
}

interface ImportOrder {
  file: File
  mapping: Mapping | null
  skipInvalid: boolean
  replaceDays: boolean
}

/**
 * Stores the rows of a file, all or nothing unless invalid rows are skipped on purpose. Every count is asked again, also
 * when the file was refused: the list of imports says so.
 */
export function useImport() {
  const forgetAnswers = useForgetAnswers()
  return useMutation({
    mutationFn: ({ file, mapping, skipInvalid, replaceDays }: ImportOrder) =>
      client.runImport(file, { file: file.name, mapping: mapping ?? undefined, skipInvalid, replaceDays }),
    onSuccess: forgetAnswers,
  })
}
