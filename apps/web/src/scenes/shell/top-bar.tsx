import { Link, useParams } from '@tanstack/react-router'
import { ApiRequestError } from '@wegwijs/api'
import { Database, Upload } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useJourney } from '../../data/journey.ts'
import { useText } from '../../language/provider.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { MemberButton } from './member-button.tsx'
import { ViewSwitch } from './view-switch.tsx'

export function TopBar() {
  const t = useTranslations('shell')
  const { id } = useParams({ strict: false })
  return (
    <header className="grid min-h-12 shrink-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-5 max-md:py-2 md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
      <div className="flex min-w-0 items-center gap-3">
        <Link to="/" className="rounded text-lg font-extrabold tracking-tight">
          weg<span className="text-measured">wijs</span>
        </Link>
        {id && <Breadcrumb id={id} />}
        {id && <SaveState id={id} />}
      </div>
      <div className="max-md:order-last max-md:col-span-full">{id && <ViewSwitch id={id} />}</div>
      <div className="flex min-w-0 items-center justify-end gap-2">
        <MemberButton />
        <LanguageSwitch />
        <Link to="/sources" title={t('sources')} className={buttonClass('quiet')}>
          <Database size={14} aria-hidden="true" />
          <span className="max-xl:sr-only">{t('sources')}</span>
        </Link>
        <Link to="/import" search={{ journey: id }} title={t('import')} className={buttonClass()}>
          <Upload size={14} aria-hidden="true" />
          <span className="max-xl:sr-only">{t('import')}</span>
        </Link>
      </div>
    </header>
  )
}

function Breadcrumb({ id }: { id: string }) {
  const t = useTranslations('shell')
  const journey = useJourney(id).data?.journey
  if (!journey) return null
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="min-w-0">
        <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-muted">
          {journey.organisation && <li className="max-xl:hidden">{journey.organisation} ›</li>}
          {/* In a narrow window the name of the journey matters most; the mark before it leads home too. */}
          <li className="max-xl:hidden">
            <Link to="/" className="rounded hover:text-ink">
              {t('journeys')}
            </Link>{' '}
            ›
          </li>
          <li aria-current="page" title={journey.title} className="truncate font-semibold text-ink">
            {journey.title}
          </li>
        </ol>
      </nav>
      {journey.example && <Chip look="notice">{t('example')}</Chip>}
    </>
  )
}

/** "Saved" is only said after the server has answered that it is. It stands where there is room for it: the name gives way. */
function SaveState({ id }: { id: string }) {
  const t = useTranslations('shell')
  const text = useText()
  const { data } = useJourney(id)
  const state = data?.saving ?? 'idle'
  if (state !== 'refused') {
    const words = {
      idle: '',
      saving: t('saving'),
      saved: t('saved'),
      retrying: t(data?.unkept ? 'unkept' : 'retrying'),
    }[state]
    return (
      <span
        role="status"
        className={classes(
          'max-w-3/5 shrink-0 truncate text-xs',
          state === 'retrying' ? 'font-semibold text-pain' : 'text-muted',
        )}
        title={words}
      >
        {words}
      </span>
    )
  }
  const reason = data?.failure instanceof ApiRequestError ? text(data.failure.body.message) : t('refused')
  return (
    <span role="alert" className="flex items-center gap-2 text-xs font-semibold text-pain">
      <span title={reason} className="max-w-60 truncate">
        {t('notSaved')}: {reason}
      </span>
      <Button size="small" onClick={data?.discard}>
        {t('discard')}
      </Button>
    </span>
  )
}
