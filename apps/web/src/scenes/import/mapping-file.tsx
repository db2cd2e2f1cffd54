import type { Mapping } from '@wegwijs/formats'
import { Download, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { mappingIn } from './mapping-in.ts'

interface MappingFileProps {
  fileName: string
  mapping: Mapping
  onLoad: (mapping: Mapping) => void
}

/** Keeps a mapping as a file for next month's export, and opens one. */
export function MappingFile({ fileName, mapping, onLoad }: MappingFileProps) {
  const t = useTranslations('importing.mapping')
  const [failed, setFailed] = useState(false)

  async function open(file: File): Promise<void> {
    const found = mappingIn(await file.text())
    setFailed(found === null)
    if (found) onLoad(found)
  }
  return (
    <div className="grid shrink-0 justify-items-end gap-1">
      <div className="flex gap-2">
        <Button size="small" onClick={() => download(`${fileName}.mapping.json`, JSON.stringify(mapping, null, 2))}>
          <Download size={14} aria-hidden="true" />
          {t('save')}
        </Button>
        <label
          className={classes(
            buttonClass('plain', 'small'),
            'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-measured',
          )}
        >
          <FolderOpen size={14} aria-hidden="true" />
          {t('load')}
          <input
            type="file"
            accept=".json"
            className="sr-only"
            onChange={(event) => {
              const picked = event.target.files?.[0]
              if (picked) void open(picked)
              event.target.value = ''
            }}
          />
        </label>
      </div>
      {failed && (
        <p role="alert" className="text-xs text-pain">
          {t('loadFailed')}
        </p>
      )}
    </div>
  )
}

function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
