import { Menu } from '@base-ui/react/menu'
import type { JourneySummary } from '@wegwijs/api'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCopyJourney, useRemoveJourney } from '../../data/saving.ts'
import { ErrorNote } from '../../ui/error-note.tsx'

/** What can be done with a whole journey: a copy of one's own, and taking it from the list. */
export function JourneyMenu({ journey: { id, title } }: { journey: JourneySummary }) {
  const t = useTranslations('home.journeys')
  const copy = useCopyJourney()
  const remove = useRemoveJourney()
  const items = [
    { name: t('copy'), run: () => copy.mutate({ id, title: t('copyOf', { title }) }) },
    { name: t('remove'), run: () => remove.mutate(id) },
  ]
  const error = copy.error ?? remove.error
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          aria-label={t('menu', { title })}
          title={t('menu', { title })}
          className="mx-2 inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <Ellipsis size={16} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" className="z-50">
            <Menu.Popup className="min-w-48 rounded-xl border border-line bg-surface p-1.5 shadow-float outline-none">
              {items.map(({ name, run }) => (
                <Menu.Item
                  key={name}
                  onClick={run}
                  className="cursor-pointer rounded-lg px-2.5 py-1.5 outline-none data-highlighted:bg-sunken"
                >
                  {name}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {error && (
        <div className="w-full px-4 pb-3">
          <ErrorNote error={error} />
        </div>
      )}
    </>
  )
}
