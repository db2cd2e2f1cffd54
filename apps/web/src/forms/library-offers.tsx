import type { LibraryEntry } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Offers } from '../ui/offers.tsx'

/** The touchpoints that the team has already, listed under the name being typed; for inside an Autocomplete. */
export function LibraryOffers({ onChoose }: { onChoose: (entry: LibraryEntry) => void }) {
  const t = useTranslations('library.inForm')
  return <Offers label={t('suggestions')} keyOf={({ library }) => library} told={toldOf} onChoose={onChoose} />
}

function toldOf({ shared, uses }: LibraryEntry) {
  const where = uses.map(({ title, stage }) => (stage === null ? title : `${title} › ${stage}`)).join(', ')
  return [shared.name, shared.channel ? `${where} · ${shared.channel}` : where] as const
}
