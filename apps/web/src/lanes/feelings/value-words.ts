import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { faceOf } from '../../ui/face-scale.ts'

/** A value in a number and a word: "+1,5, goed". */
export function useValueWords(): (value: number) => string {
  const t = useTranslations('forms.feeling.scale')
  const formats = useFormats()
  return (value) => `${formats.signed(value)}, ${t(faceOf(value).name)}`
}
