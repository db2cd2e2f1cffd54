import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, Upload } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'

const ACCEPTED = '.csv,.tsv,.txt,.ndjson,.jsonl,.json,.parquet,.xes,.gz'
const KILOBYTE = 1000

interface FilePickerProps {
  file: File | null
  onChoose: (file: File) => void
}

/** Where a file is chosen or dropped; afterwards it says which one. */
export function FilePicker({ file, onChoose }: FilePickerProps) {
  const t = useTranslations('importing.file')
  const { number } = useFormats()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'flex items-center gap-4 rounded-2xl border bg-surface px-6',
        file ? 'border-line py-4 shadow-card' : 'border-dashed border-line-strong py-12 max-md:flex-wrap',
        over && 'border-measured bg-measured-soft',
      )}
    >
      <FileSpreadsheet size={file ? 20 : 32} strokeWidth={1.5} aria-hidden="true" className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        {file ? (
          <p className="truncate">
            <span className="sr-only">{t('chosen')}: </span>
            <span className="font-semibold">{file.name}</span>{' '}
            <span className="text-muted">{number(Math.ceil(file.size / KILOBYTE))} kB</span>
          </p>
        ) : (
          <>
            <p className="text-base font-semibold">{t('formats')}</p>
            <p className="text-muted">
              {t('needs')}{' '}
              <Link to="/sources" hash="connect" className="rounded underline underline-offset-3 hover:text-ink">
                {t('how')}
              </Link>
            </p>
          </>
        )}
      </div>
      <label
        className={classes(
          buttonClass(file ? 'plain' : 'primary'),
          'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-measured',
        )}
      >
        <Upload size={14} aria-hidden="true" />
        {file ? t('other') : t('choose')}
        <input
          type="file"
          accept={ACCEPTED}
          className="sr-only"
          onChange={(event) => {
            const picked = event.target.files?.[0]
            if (picked) onChoose(picked)
            event.target.value = ''
          }}
        />
      </label>
      {!file && <span className="text-muted">{t('drop')}</span>}
    </div>
  )
}
