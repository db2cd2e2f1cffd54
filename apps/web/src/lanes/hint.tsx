import { Popover } from '@base-ui/react/popover'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../ui/button.tsx'
import { type HintId, seenHints, subscribeToHints, withSeen } from './seen-hints.ts'

/** A spot on the example that explains itself once: a dot beside what it is about. */
export function Hint({ about }: { about: HintId }) {
  const t = useTranslations('map.hint')
  const seen = useSyncExternalStore(subscribeToHints, seenHints)
  if (seen.includes(about)) return null
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${t('open')}: ${t(about)}`}
        className="absolute -top-2.5 -right-2.5 z-20 grid size-6 place-items-center rounded-full"
      >
        <span className="relative grid size-3.5 place-items-center rounded-full bg-ink ring-2 ring-surface">
          <span className="absolute inset-0 rounded-full bg-ink opacity-40 motion-safe:animate-ping" />
          <span className="size-1.5 rounded-full bg-surface" />
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} className="z-50">
          <Popover.Popup className="w-72 rounded-xl bg-ink p-4 text-white shadow-float outline-none">
            <Popover.Description>{t(about)}</Popover.Description>
            <Popover.Close onClick={() => withSeen(about)} className={`mt-3 ${buttonClass('plain', 'small')}`}>
              {t('gotIt')}
            </Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
