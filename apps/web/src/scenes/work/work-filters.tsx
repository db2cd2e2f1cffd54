import { getRouteApi } from '@tanstack/react-router'
import { workKinds } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { statusFilters, type WorkSearch, workSorts } from '../../search.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import type { BacklogItem, StatusFilter, WorkSort } from './backlog.ts'

const route = getRouteApi('/work')
const ALL = '*'

/** Which work is shown and in which order; it stands in the address, so that a link shows a colleague the same. */
export function WorkFilters({ backlog }: { backlog: readonly BacklogItem[] }) {
  const t = useTranslations('work')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<WorkSearch>): void => {
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true })
  }
  const all = { value: ALL, label: t('filter.all') }
  const named = (values: readonly string[], nobody: string): SelectOption<string>[] => [
    all,
    ...[...new Set(values)].sort().map((value) => ({ value, label: value || nobody })),
  ]
  const journeys = new Map(backlog.map(({ journey }) => [journey.id, journey.title]))
  const fromChoice = (chosen: string): string | undefined => (chosen === ALL ? undefined : chosen)
  const { sort: _sort, ...filters } = search
  const filtering = Object.values(filters).some((value) => value !== undefined)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these filter a list
    <div role="group" aria-label={t('filter.label')} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Select
        label={t('filter.kind')}
        value={search.kind ?? ALL}
        options={[all, ...workKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))]}
        onChange={(kind) => change({ kind: fromChoice(kind) as WorkSearch['kind'] })}
      />
      <Select<StatusFilter>
        label={t('filter.status')}
        value={search.status ?? 'open'}
        options={statusFilters.map((value) => ({
          value,
          label: value === 'open' || value === 'all' ? t(`filter.${value}`) : t(`status.${value}`),
        }))}
        onChange={(status) => change({ status: status === 'open' ? undefined : status })}
      />
      <Select
        label={t('filter.owner')}
        value={search.owner ?? ALL}
        options={named(
          backlog.map(({ owner }) => owner),
          t('nobody'),
        )}
        onChange={(owner) => change({ owner: fromChoice(owner) })}
      />
      <Select
        label={t('filter.department')}
        value={search.department ?? ALL}
        options={named(
          backlog.map(({ department }) => department),
          t('noDepartment'),
        )}
        onChange={(department) => change({ department: fromChoice(department) })}
      />
      {journeys.size > 1 && (
        <Select
          label={t('filter.journey')}
          value={search.journey ?? ALL}
          options={[all, ...[...journeys].map(([value, label]) => ({ value, label }))]}
          onChange={(journey) => change({ journey: fromChoice(journey) })}
        />
      )}
      <Select<WorkSort>
        label={t('sort.label')}
        value={search.sort ?? 'due'}
        options={workSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(sort) => change({ sort: sort === 'due' ? undefined : sort })}
      />
      <Check
        label={t('filter.overdue')}
        checked={search.overdue ?? false}
        onChange={(overdue) => change({ overdue: overdue || undefined })}
      />
      {filtering && (
        <Button
          size="small"
          look="quiet"
          onClick={() => void navigate({ search: ({ sort }) => ({ sort, status: 'all' as const }), replace: true })}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
