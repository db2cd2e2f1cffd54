import type { Card, LaneContent } from '@wegwijs/journey'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { DifferenceMark } from '../ui/difference-mark.tsx'
import { EvidenceMark } from '../ui/evidence-mark.tsx'
import type { Face } from './card-face.ts'
import { Hint } from './hint.tsx'
import { sameFields } from './same.ts'
import { Stretch } from './stretch.tsx'
import { Tile, type TileLook } from './tile.tsx'
import { Rewritten, useRewriting } from './written.tsx'

/** A card on the map, or its words being written anew. */
export function CardBox({ face }: { face: Face }) {
  const writing = useRewriting(face.card.id)
  return (
    <div className="group/card relative min-w-0 only:col-span-full">
      {writing ? (
        <Rewritten id={face.card.id} text={face.card.placeholder ? '' : face.card.text} />
      ) : (
        <CardTile face={face} />
      )}
      {face.hint && <Hint about={face.hint} />}
      {face.canStretch && <Stretch card={face.card.id} />}
    </div>
  )
}

const CardTile = memo(
  function CardTile({ face }: { face: Face }) {
    const { card, content, evidence, personas, faded, mark } = face
    return (
      <Tile
        opens={{ show: 'record', kind: 'card', id: card.id }}
        record={card.id}
        title={card.text}
        look={lookOf(card, content)}
        faded={faded}
      >
        <span className="flex items-start gap-1.5">
          <span className="pt-0.75 leading-none">
            <EvidenceMark state={evidence?.state ?? 'assumed'} />
          </span>
          <span
            className={classes(
              'line-clamp-3 min-w-0 flex-1 break-words whitespace-pre-line hyphens-auto',
              card.ringed && 'font-semibold',
            )}
          >
            {card.text}
          </span>
          <PersonaInitials names={personas} />
        </span>
        {card.picture && <CardPicture text={card.text} picture={card.picture} />}
        {mark && <DifferenceMark mark={mark} className="mt-0.5" />}
        <CardFacts card={card} evidence={evidence} />
      </Tile>
    )
  },
  (before, after) => sameFields(before.face, after.face),
)

/** As high on every card, so that a row of them reads as a storyboard and nothing moves once it is there. */
function CardPicture({ text, picture }: { text: string; picture: string }) {
  const t = useTranslations('forms.card')
  return (
    <img
      src={picture}
      alt={t('pictureOf', { text })}
      loading="lazy"
      draggable={false}
      className="mt-1 h-20 w-full rounded object-cover"
    />
  )
}

function PersonaInitials({ names }: { names: string }) {
  if (names === '') return null
  return (
    <span className="flex gap-0.5">
      {names.split('\n').map((name) => (
        <span
          key={name}
          title={name}
          className="grid size-4.5 place-items-center rounded-full bg-sunken text-2xs font-semibold text-muted not-italic"
        >
          <span aria-hidden="true">{name.charAt(0)}</span>
          <span className="sr-only">{name}</span>
        </span>
      ))}
    </span>
  )
}

/** The quiet line under a card: what it rests on, and what it is worth against what it costs. */
function CardFacts({ card, evidence }: Pick<Face, 'card' | 'evidence'>) {
  const t = useTranslations('map')
  const formats = useFormats()
  const effort =
    card.impact !== undefined && card.effort !== undefined
      ? t('card.effort', { impact: String(card.impact), effort: String(card.effort) })
      : null
  const basis = card.placeholder
    ? t('card.placeholder')
    : evidence && evidence.state !== 'assumed'
      ? evidence.source
      : null
  const counted = evidence && evidence.state !== 'researched' && evidence.n ? evidence.n : undefined
  if (!basis && !effort) return null
  return (
    <span className="flex flex-wrap justify-between gap-x-2 pt-0.5 pl-4.75 text-2xs text-muted">
      {/* A slanting last letter leans out of its own box. */}
      <span className="min-w-0 truncate pr-0.5">{basis}</span>
      <span>{effort ?? (counted !== undefined && t('feeling.n', { n: formats.compact(counted) }))}</span>
    </span>
  )
}

function lookOf(card: Card, content: LaneContent): TileLook {
  if (card.placeholder) return 'placeholder'
  if (content === 'pains') return card.ringed ? 'ringedPain' : 'pain'
  if (content === 'opportunities') return card.ringed ? 'ringedGain' : 'gain'
  return 'plain'
}
