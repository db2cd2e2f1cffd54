import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type LibrarySearch, libraryFilters } from '../../search.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useLibrarySearch } from './search.ts'

const EVERY = ''

/** Search words and filters, and how many touchpoints they leave. */
export function FilterBar({ shown, all }: { shown: number; all: number }) {
  const t = useTranslations('library')
  const m = useTranslations('map.touchpoint')
  const id = useId()
  const { search, change } = useLibrarySearch()
  const any = { value: EVERY, label: t('all') } as const
  const unchosen = { value: 'unchosen', label: t('unchosen') } as const
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor={id} className="sr-only">
        {t('search')}
      </label>
      <TextInput
        id={id}
        type="search"
        value={search.q ?? ''}
        placeholder={t('searchPlaceholder')}
        onChange={(event) => change({ q: event.target.value || undefined })}
        className="w-64!"
      />
      <Select
        label={t('media')}
        value={search.media ?? EVERY}
        options={[
          any,
          ...(['paid', 'owned', 'earned'] as const).map((value) => ({ value, label: m(`media.${value}`) })),
          unchosen,
        ]}
        onChange={(media) => change({ media: media || undefined })}
      />
      <Select
        label={t('presence')}
        value={search.presence ?? EVERY}
        options={[
          any,
          ...(['online', 'offline'] as const).map((value) => ({ value, label: m(`presence.${value}`) })),
          unchosen,
        ]}
        onChange={(presence) => change({ presence: presence || undefined })}
      />
      <Select
        label={t('only')}
        value={search.only ?? EVERY}
        options={[any, ...libraryFilters.map((value) => ({ value, label: t(`filter.${value}`) }))]}
        onChange={(only) => change({ only: only || undefined })}
      />
      {isFiltered && (
        <Button size="small" look="quiet" onClick={() => change(noFilters)}>
          {t('clear')}
        </Button>
      )}
      <span role="status" className="ml-auto text-muted">
        {t('shown', { shown: String(shown), all: String(all) })}
      </span>
    </search>
  )
}

const noFilters: LibrarySearch = { q: undefined, media: undefined, presence: undefined, only: undefined }
