import { feelingValue } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFeelingEdits } from '../../lanes/feelings/feeling-edits.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { PanelSection } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'
import { CustomerWords } from './customer-words.tsx'
import { MeasuredFeeling } from './measured-feeling.tsx'

/** What the team assumed, what customers answered, and some of it in their own words. */
export function FeelingNote({ touchpoint }: { touchpoint: string | undefined }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const m = useTranslations('map.feeling')
  const { map, numbers, takesOver } = useMapView()
  const { takeOver } = useFeelingEdits()
  const felt = map.feelings.filter(({ feeling }) => touchpoint !== undefined && feeling.touchpoint === touchpoint)
  const measured = numbers?.feeling(touchpoint)
  if (felt.length === 0 && !measured) return <CustomerWords at={touchpoint} />
  const personaOf = (ids: readonly string[]): string =>
    map.personas
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name.split(' ')[0])
      .join(', ')
  return (
    <>
      <PanelSection heading={t('feeling')} aside={measured && t('answers', { n: measured.n })}>
        {measured && <MeasuredFeeling measured={measured} />}
        {felt.map(({ feeling, where }) => (
          <div key={feeling.id}>
            <p className="text-muted">
              {t('assumedValue')} {formats.signed(feeling.assumed)}: {feeling.face} {feeling.emotion}
              {feeling.personas.length > 0 && ` (${personaOf(feeling.personas)})`}
            </p>
            {takesOver && measured && feelingValue(measured.mean) !== feeling.assumed && (
              <Button
                size="small"
                className="mt-1 mb-1.5"
                title={m('takeOverAt', { where, value: formats.signed(measured.mean) })}
                onClick={() => takeOver(feeling.id, measured)}
              >
                {m('takeOverValue', { value: formats.signed(measured.mean) })}
              </Button>
            )}
          </div>
        ))}
        {!measured && <p className="text-muted">{t('notMeasured')}</p>}
      </PanelSection>
      <CustomerWords at={touchpoint} />
      {numbers && measured && <AboutNote about={numbers.answer.feelings.about} heading={t('feelingDefinition')} />}
    </>
  )
}
