import type { FormatId } from '@wegwijs/formats'
import { useTranslations } from 'use-intl'

const groups: Record<'web' | 'ads' | 'survey' | 'crm' | 'other', readonly FormatId[]> = {
  web: ['ga4', 'ga4-report', 'segment', 'search-console'],
  ads: ['google-ads', 'meta-ads', 'linkedin-ads'],
  survey: ['typeform', 'qualtrics', 'google-forms'],
  crm: ['hubspot', 'salesforce', 'zendesk', 'calls'],
  other: ['csv', 'ndjson', 'xes'],
}

/** What can be connected, and how to get it out of each product. */
export function ConnectList() {
  const t = useTranslations('sources')
  return (
    <section aria-labelledby="connect" className="grid gap-3">
      <div>
        <h2 id="connect" className="text-base font-semibold">
          {t('connect.title')}
        </h2>
        <p className="text-muted">{t('connect.lead')}</p>
      </div>
      <div className="columns-3 gap-x-10 max-lg:columns-2 max-md:columns-1">
        {Object.entries(groups).map(([group, formats]) => (
          <div key={group} className="mb-4 break-inside-avoid">
            <h3 className="border-b border-line pb-1 text-xs font-semibold text-muted">
              {t(`connect.groups.${group as 'web'}`)}
            </h3>
            <dl>
              {formats.map((format) => (
                <div key={format} className="py-1.5">
                  <dt className="font-semibold">{t(`format.${format}.name`)}</dt>
                  <dd className="text-muted">{t(`format.${format}.how`)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}
