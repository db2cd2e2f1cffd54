import type { MapAnswer } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { type DrawnMap, hasLater, isCountable } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { BandLabel, useBandWords } from './band-label.tsx'
import { type Circle, wrapped } from './geometry.ts'
import { lineLayout, loopLayout } from './layout.ts'
import type { Link } from './links.ts'

const colours: Record<Link['kind'], string> = {
  forward: 'var(--color-stage-first)',
  back: '#aab8d3',
  skip: '#8ea2c9',
  loop: 'var(--color-gain)',
  again: '#8a99ad',
  referral: 'var(--color-muted)',
}
const DROP = '#d08f8b'

interface FlowPictureProps {
  map: DrawnMap
  answer: MapAnswer
  links: Link[]
}

/** Stages as circles, people as bands between them; every number in it comes from an answer. */
export function FlowPicture({ map, answer, links }: FlowPictureProps) {
  const t = useTranslations('flows')
  const formats = useFormats()
  const words = useBandWords()
  const counted = map.stages.map((stage, index) =>
    isCountable(map, index) ? (answer.flow.stages.find(({ key }) => key === stage.id) ?? null) : null,
  )
  const first = map.stages[0]?.id
  const entering = answer.transitions.edges.find((edge) => edge.from === 'START' && edge.to === first)?.people ?? 0
  const layout = (map.model.shape === 'loop' ? loopLayout : lineLayout)(map.stages.length, {
    links,
    dropped: counted.map((stage, index) => (hasLater(map, index) ? (stage?.dropped ?? null) : null)),
    entering,
    most: Math.max(0, entering, ...counted.map((stage) => stage?.people ?? 0)),
  })
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      className="max-h-[max(30rem,calc(100vh-11rem))] w-full min-w-0 flex-1"
    >
      <title>{t('picture')}</title>
      {layout.bands.map(({ link, band, thickness }) => (
        <g key={`${link.kind} ${link.from} ${link.to}`} stroke={colours[link.kind]} fill={colours[link.kind]}>
          <path
            d={band.path}
            fill="none"
            strokeWidth={thickness}
            strokeDasharray={link.people === null ? '7 6' : undefined}
          />
          <polygon points={band.head} stroke="none" />
        </g>
      ))}
      {layout.entry && (
        <g stroke={colours.forward} fill={colours.forward}>
          <path d={layout.entry.band.path} fill="none" strokeWidth={layout.entry.thickness} />
          <polygon points={layout.entry.band.head} stroke="none" />
        </g>
      )}
      {layout.exits.map((exit, index) => {
        const stage = counted[index]
        if (!exit || !stage) return null
        return (
          <g key={stage.key}>
            <path d={exit.band.path} fill="none" stroke={DROP} strokeWidth={exit.thickness} />
            <polygon points={exit.band.head} fill={DROP} />
            <BandLabel
              band={exit.band}
              tone="drop"
              title={t('dropped', { share: formats.share(stage.dropped / stage.people) })}
              lines={[
                t('people', { n: formats.number(stage.dropped) }),
                ...(stage.open > 0 ? [t('open', { n: formats.number(stage.open) })] : []),
              ]}
            />
          </g>
        )
      })}
      {layout.entry && (
        <BandLabel band={layout.entry.band} title="" lines={[t('entry', { n: formats.number(entering) })]} />
      )}
      {layout.bands.map(({ link, band }) => (
        <BandLabel key={`${link.kind} ${link.from} ${link.to}`} band={band} {...words(link)} />
      ))}
      {layout.circles.map((circle, index) => (
        <StageCircle
          key={map.stages[index]!.id}
          circle={circle}
          depth={index / Math.max(1, layout.circles.length - 1)}
          name={map.stages[index]!.name}
          value={counted[index] ? formats.number(counted[index].people) : '–'}
        />
      ))}
    </svg>
  )
}

interface StageCircleProps {
  circle: Circle
  /** 0 for the first stage, 1 for the last: the hue grows darker. */
  depth: number
  name: string
  value: string
}

function StageCircle({ circle, depth, name, value }: StageCircleProps) {
  const lines = wrapped(name, 11).slice(0, 3)
  const colour = `color-mix(in oklab, var(--color-stage-last) ${Math.round(depth * 100)}%, var(--color-stage-first))`
  const top = circle.y - (lines.length * 17 + 8) / 2 + 4
  return (
    <g textAnchor="middle">
      <circle cx={circle.x} cy={circle.y} r={circle.r} fill="var(--color-surface)" stroke={colour} strokeWidth="4" />
      {lines.map((line, index) => (
        <text key={line} x={circle.x} y={top + index * 17} fontSize="14" fontWeight="600" fill="var(--color-ink)">
          {line}
        </text>
      ))}
      <text x={circle.x} y={top + lines.length * 17 + 6} fontSize="19" fontWeight="700" fill="var(--color-ink)">
        {value}
      </text>
    </g>
  )
}
