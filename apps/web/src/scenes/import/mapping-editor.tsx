import type { ImportPreview } from '@wegwijs/api'
import type { Mapping, SourceOfField } from '@wegwijs/formats'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { MappingFile } from './mapping-file.tsx'
import { MappingRow } from './mapping-row.tsx'
import { QuestionList } from './question-list.tsx'
import { ownZone, readAs, targetsOf, zones } from './targets.ts'

interface MappingEditorProps {
  fileName: string
  columns: ImportPreview['columns']
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** Which column is what. Every change is read again at once, so its effect is seen in the counts above. */
export function MappingEditor({ fileName, columns, mapping, onChange }: MappingEditorProps) {
  const t = useTranslations('importing.mapping')
  const { first, rest } = targetsOf(mapping)
  const [more, setMore] = useState(false)

  function changeField(target: keyof Mapping['fields'], source: SourceOfField | null): void {
    const { [target]: _old, ...others } = mapping.fields
    onChange({ ...mapping, fields: source ? { ...others, [target]: source } : others })
  }
  return (
    <section aria-labelledby="mapping" className="grid gap-4 rounded-2xl border border-line bg-surface p-6 shadow-card">
      <div className="flex items-start justify-between gap-4">
        <div>
          <h2 id="mapping" className="text-base font-semibold">
            {t('title')}
          </h2>
          <p className="text-muted">{t('lead')}</p>
        </div>
        <MappingFile fileName={fileName} mapping={mapping} onLoad={onChange} />
      </div>
      <div className="grid gap-1.5">
        {[...first, ...(more ? rest : [])].map((target) => (
          <MappingRow
            key={target}
            target={target}
            source={mapping.fields[target]}
            columns={columns}
            onChange={(source) => changeField(target, source)}
          />
        ))}
      </div>
      {!more && rest.length > 0 && (
        <Button look="quiet" size="small" className="justify-self-start" onClick={() => setMore(true)}>
          {t('more')} ({rest.length})
        </Button>
      )}
      {mapping.record === 'answers' && mapping.questions && (
        <QuestionList
          questions={mapping.questions}
          columns={columns}
          onChange={(questions) => onChange({ ...mapping, questions })}
        />
      )}
      <div className="grid grid-cols-3 gap-4 border-t border-line pt-4 max-md:grid-cols-1">
        <ChoiceField
          label={t('record')}
          value={mapping.record}
          onChange={(record) => onChange(readAs(record, mapping, columns))}
        >
          <option value="event">{t('recordEvent')}</option>
          <option value="spend">{t('recordSpend')}</option>
          <option value="answers">{t('recordAnswers')}</option>
          <option value="orders">{t('recordOrders')}</option>
        </ChoiceField>
        <ChoiceField
          label={t('decimal')}
          value={mapping.decimal}
          onChange={(decimal) => onChange({ ...mapping, decimal })}
        >
          <option value=".">{t('decimalPoint')}</option>
          <option value=",">{t('decimalComma')}</option>
        </ChoiceField>
        <Field label={t('zone')}>
          {(ids) => (
            <>
              <TextInput
                {...ids}
                list="zones"
                value={mapping.zone ?? ''}
                onChange={(event) => onChange({ ...mapping, zone: event.target.value })}
              />
              <datalist id="zones">
                {zones.map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
              {mapping.zone !== ownZone && (
                <button
                  type="button"
                  onClick={() => onChange({ ...mapping, zone: ownZone })}
                  className="justify-self-start rounded text-xs text-muted underline underline-offset-3 hover:text-ink"
                >
                  {t('useZone', { zone: ownZone })}
                </button>
              )}
            </>
          )}
        </Field>
      </div>
      <p className="text-xs text-muted">{t('rest')}</p>
    </section>
  )
}
