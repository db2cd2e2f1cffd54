import { useTranslations } from 'use-intl'
import { useMemberName } from '../data/member.ts'
import { TextField } from './text-field.tsx'

interface SignerFieldProps {
  /** What the field is called for who has said already who they are, or for what somebody else wrote. */
  label: string
  /** Whether this is written down now. */
  isNew: boolean
  value: string
  onChange: (by: string) => void
  error?: string | undefined
}

/** Who writes something down. Who has not said yet who they are is asked here, once: the answer is kept as their name. */
export function SignerField({ label, isNew, ...rest }: SignerFieldProps) {
  const t = useTranslations('shell.member')
  const isAsked = useMemberName() === '' && isNew
  return <TextField {...rest} {...(isAsked ? { label: t('ask'), hint: t('why'), maxLength: 100 } : { label })} />
}
