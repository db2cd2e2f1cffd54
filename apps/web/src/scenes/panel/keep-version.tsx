import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepFirstName, useMemberName } from '../../data/member.ts'
import { useKeepVersion } from '../../data/versions.ts'
import { SignerField } from '../../forms/signer-field.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field, TextInput } from '../../ui/field.tsx'

/** Keeps the journey as it is now under a name, to find it back by. */
export function KeepVersion({ onKept }: { onKept: (name: string) => void }) {
  const t = useTranslations('compare.versions')
  const m = useTranslations('shell.member')
  const keep = useKeepVersion()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [by, setBy] = useState('')
  const isUnknown = useMemberName() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const given = name.trim()
    if (!given) return
    keepFirstName(by)
    keep.mutate(given, {
      onSuccess: () => {
        setName('')
        // A button without a name to keep cannot hold the keyboard.
        field.current?.focus()
        onKept(given)
      },
    })
  }
  return (
    <form onSubmit={submit} className="mt-3 grid gap-2">
      <Field label={t('name')}>
        {(ids) => (
          <div className="flex gap-2">
            <TextInput
              {...ids}
              ref={field}
              value={name}
              maxLength={300}
              autoComplete="off"
              placeholder={t('namePlaceholder')}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit" disabled={keep.isPending || name.trim() === ''}>
              {t('keep')}
            </Button>
          </div>
        )}
      </Field>
      {isUnknown && <SignerField label={m('ask')} isNew value={by} onChange={setBy} />}
      {keep.isError && <ErrorNote error={keep.error} />}
    </form>
  )
}
