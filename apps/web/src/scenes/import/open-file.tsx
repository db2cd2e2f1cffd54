import type { Mapping } from '@wegwijs/formats'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type ChosenFile, useImport, usePreview } from '../../data/importing.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { FirstLook } from './first-look.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import { NotReadable, wholeFault } from './not-readable.tsx'
import { Report } from './report.tsx'
import { RowErrors } from './row-errors.tsx'

interface OpenFileProps {
  chosen: ChosenFile
  /** Puts the file away, to choose another. */
  onLeave: () => void
}

/** One file from first look to report. Whatever goes wrong, the file and its mapping stay. */
export function OpenFile({ chosen, onLeave }: OpenFileProps) {
  const t = useTranslations('importing')
  const [edited, setEdited] = useState<Mapping | null>(null)
  const preview = usePreview(chosen, edited)
  const storing = useImport()
  const [chosenReplace, setReplace] = useState<boolean | null>(null)
  const [seen, setSeen] = useState(preview.data)
  // What was read last stays on screen when a later mapping cannot be read at all.
  if (preview.data && preview.data !== seen) setSeen(preview.data)
  const mapping = edited ?? seen?.mapping ?? null
  // The numbers on screen must be those of the mapping on screen before anything is stored.
  const ready = seen !== undefined && !preview.isFetching && !preview.error && !storing.isPending

  if (storing.data && !storing.data.refused) {
    return <Report report={storing.data} onAgain={onLeave} />
  }
  const fault = seen ? wholeFault(seen) : null
  const replaceDays = chosenReplace ?? seen?.wholeDays ?? false
  const store = (skipInvalid: boolean): void =>
    storing.mutate({ file: chosen.file, mapping: edited, skipInvalid, replaceDays })
  return (
    <div className="grid gap-6">
      {preview.isFetching && !seen && <Waiting label={t('reading')} />}
      {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {seen && !fault && <FirstLook preview={seen} reading={preview.isFetching} />}
      {fault && <NotReadable fault={fault} />}
      {seen && mapping && seen.columns.length > 0 && (
        <MappingEditor fileName={chosen.file.name} columns={seen.columns} mapping={mapping} onChange={setEdited} />
      )}
      {seen && !fault && seen.errors.length > 0 && <RowErrors errors={seen.errors} invalid={seen.invalid} />}
      {storing.data?.refused && (
        <>
          <p role="alert" className="font-semibold text-pain">
            {t('report.refused')}
          </p>
          <RowErrors errors={storing.data.errors} invalid={storing.data.errorCount} />
        </>
      )}
      {storing.error && <ErrorNote error={storing.error} />}
      {seen && seen.valid > 0 && (
        <div>
          <Check label={t('run.replace')} checked={replaceDays} onChange={setReplace} />
          <p className="ml-6 max-w-3xl text-xs text-muted">{t('run.replaceHint')}</p>
        </div>
      )}
      {seen && (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-4">
          {storing.isPending ? (
            <Waiting label={t('storing')} />
          ) : seen.valid === 0 ? (
            <p className="text-muted">{t(fault ? 'run.unread' : 'run.nothing')}</p>
          ) : seen.invalid === 0 ? (
            <Button look="primary" className="h-10" disabled={!ready} onClick={() => store(false)}>
              {t('run.importRows', { count: seen.valid })}
            </Button>
          ) : (
            <>
              <Button className="h-10" disabled={!ready} onClick={() => store(true)}>
                {t('run.skip', { count: seen.invalid })}
              </Button>
              <p className="text-muted">{t('run.refusedHint')}</p>
            </>
          )}
        </div>
      )}
    </div>
  )
}
