import type { Card, Persona } from '@wegwijs/journey'
import { ImagePlus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fileIn, type PictureProblem, PictureRefused, pictureFrom } from '../data/picture.ts'
import { Button } from '../ui/button.tsx'

interface PictureFieldProps {
  picture: string | undefined
  onChange: (picture: string | undefined) => void
  /** The picture as it is now, or what stands in its place. */
  children: ReactNode
}

/** A picture to choose, drop or paste; it is made small in the browser before anything is kept. */
export function PictureField({ picture, onChange, children }: PictureFieldProps) {
  const t = useTranslations('forms.picture')
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<PictureProblem | null>(null)

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    try {
      onChange(await pictureFrom(file))
      setProblem(null)
    } catch (error) {
      if (!(error instanceof PictureRefused)) throw error
      setProblem(error.problem)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pasting and dropping are shortcuts; the button does the same
    <div
      className="grid justify-items-start gap-1"
      onPaste={(event) => {
        const file = fileIn(event.clipboardData)
        if (!file) return
        event.preventDefault()
        void take(file)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(fileIn(event.dataTransfer))
      }}
    >
      {children}
      <div className="grid justify-items-start">
        <Button size="small" look="quiet" className="-ml-2" title={t('hint')} onClick={() => input.current?.click()}>
          <ImagePlus size={13} aria-hidden="true" />
          {picture ? t('replace') : t('add')}
        </Button>
        {picture && (
          <Button size="small" look="quiet" className="-ml-2" onClick={() => onChange(undefined)}>
            {t('remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label={t('choose')}
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {problem && (
        <p role="alert" className="max-w-64 text-xs text-pain">
          {t(problem)}
        </p>
      )}
    </div>
  )
}

/** The persona or card with this picture, or with none. */
export function withPicture<R extends Persona | Card>(record: R, picture: string | undefined): R {
  const { picture: _old, ...rest } = record
  return (picture ? { ...rest, picture } : rest) as R
}
