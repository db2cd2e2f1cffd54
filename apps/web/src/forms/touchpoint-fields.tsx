import { fromLibrary, type Touchpoint } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldsProps } from './fields-props.ts'
import { LibraryName } from './library-name.tsx'
import { LibraryNote } from './library-note.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TextField } from './text-field.tsx'
import { TouchpointContent } from './touchpoint-content.tsx'
import { TouchpointTypeField } from './touchpoint-type.tsx'

/** A touchpoint: one that the team has already or a new one; what kind it is, whose, what it says and what counts. */
export function TouchpointFields({ journey, id, record, onChange, errorOf, onBlocked }: FieldsProps<'touchpoint'>) {
  const t = useTranslations('forms.touchpoint')
  // A chosen type or touchpoint brings another rule; the editor then starts again from it.
  const [rulesGiven, setRulesGiven] = useState(0)
  const was = journey.records[id]
  const isNew = was?.kind !== 'touchpoint' || was.placeholder === true
  const name = {
    label: t('name'),
    placeholder: t('namePlaceholder'),
    value: record.name,
    onChange: (typed: string) => onChange({ ...record, name: typed }),
    error: errorOf('name'),
  }
  function become(next: Touchpoint): void {
    onChange(next)
    onBlocked('rule', null)
    setRulesGiven((times) => times + 1)
  }
  return (
    <>
      {isNew && !journey.example ? (
        <LibraryName {...name} journey={journey} onChoose={(entry) => become(fromLibrary(record, entry))} />
      ) : (
        <TextField {...name} />
      )}
      <LibraryNote journey={journey} id={id} record={record} onChange={onChange} />
      <TouchpointTypeField journey={journey} record={record} onChange={become} />
      <PlaceFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
      <TouchpointContent
        journey={journey}
        id={id}
        record={record}
        onChange={onChange}
        onBlocked={(message) => onBlocked('rule', message)}
        rulesGiven={rulesGiven}
      />
    </>
  )
}
