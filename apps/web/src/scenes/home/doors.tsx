import { Link, type LinkProps } from '@tanstack/react-router'
import type { JourneySummary } from '@wegwijs/api'
import type { Language } from '@wegwijs/journey'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useJourneys } from '../../data/queries.ts'
import { useLanguage } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'

/** Three ways to begin: look around, make a journey, or bring one from a spreadsheet. */
export function Doors() {
  const t = useTranslations('home.doors')
  const { language } = useLanguage()
  const journeys = useJourneys().data
  const example = journeys && exampleIn(journeys, language)
  return (
    <nav aria-label={t('label')} className="grid grid-cols-3 gap-5 max-lg:grid-cols-1">
      <Door
        title={t('example.title')}
        text={
          example
            ? t('example.text', { title: example.title, organisation: example.organisation })
            : journeys
              ? t('example.textNone')
              : '\u00a0'
        }
        action={t('example.action')}
        badge={<Chip look="notice">{t('example.badge')}</Chip>}
        link={example && { to: '/journeys/$id', params: { id: example.id } }}
      />
      <Door primary title={t('make.title')} text={t('make.text')} action={t('make.action')} link={{ to: '/make' }} />
      <Door title={t('paste.title')} text={t('paste.text')} action={t('paste.action')} link={{ to: '/paste' }} />
    </nav>
  )
}

interface DoorProps {
  title: string
  text: string
  action: string
  badge?: ReactNode
  primary?: boolean
  /** Where it leads; absent while that is not known or not there. */
  link: LinkProps | undefined
}

/** One way in: the whole card is the link. */
function Door({ title, text, action, badge, primary, link }: DoorProps) {
  const look = classes(
    'group flex min-h-44 flex-col gap-2 rounded-2xl border bg-surface p-5 shadow-card transition-colors',
    primary ? 'border-ink' : 'border-line-strong',
    link ? 'hover:border-measured' : 'border-dashed',
  )
  const content = (
    <>
      <span className="flex items-start justify-between gap-3">
        <span className="text-lg leading-6 font-semibold">{title}</span>
        {badge}
      </span>
      <span className="text-sm text-muted">{text}</span>
      {link && (
        <span
          className={classes(
            'mt-auto inline-flex h-8.5 items-center gap-1.5 self-start rounded-lg border px-3.5 font-medium',
            primary ? 'border-ink bg-ink text-white' : 'border-line-strong group-hover:border-muted',
          )}
        >
          {action}
          <ArrowRight size={14} aria-hidden="true" />
        </span>
      )}
    </>
  )
  return link ? (
    <Link {...link} className={look}>
      {content}
    </Link>
  ) : (
    <div className={look}>{content}</div>
  )
}

/** The example in the language of the screen, else in the other one. */
function exampleIn(journeys: readonly JourneySummary[], language: Language): JourneySummary | undefined {
  const examples = journeys.filter(({ example }) => example)
  return examples.find((journey) => journey.language === language) ?? examples[0]
}
