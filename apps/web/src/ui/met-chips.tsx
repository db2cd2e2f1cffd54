import type { Touchpoint } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Chip } from './chip.tsx'

/** How a touchpoint is met, as far as somebody has chosen that. */
export function MetChips({ presence, media }: Pick<Touchpoint, 'presence' | 'media'>) {
  const m = useTranslations('map.touchpoint')
  const f = useTranslations('forms.touchpoint')
  return (
    <>
      {presence && <Chip look="soft">{m(`presence.${presence}`)}</Chip>}
      {media && (
        <Chip look="soft" title={f(`${media}Tip`)}>
          {m(`media.${media}`)}
        </Chip>
      )}
    </>
  )
}
