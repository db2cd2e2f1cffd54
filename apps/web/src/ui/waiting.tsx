import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'

const NOTICEABLE_MS = 1000

/** Says what is going on and for how long, once waiting lasts longer than a second. */
export function Waiting({ label }: { label: string }) {
  const t = useTranslations('shell')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), NOTICEABLE_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status" className="flex items-center gap-3 text-muted">
      <span>{label}</span>
      {seconds > 0 && (
        <>
          <progress aria-label={label} className="h-1.5 w-40 accent-measured" />
          <span className="tabular-nums">{t('elapsed', { seconds: String(seconds) })}</span>
        </>
      )}
    </div>
  )
}
