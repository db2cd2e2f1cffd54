import type { ReactNode } from 'react'

/** A dense table on a card of its own, which scrolls sideways where it does not fit. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface shadow-card"
    >
      <table className="w-full min-w-4xl text-left [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_td]:px-3 [&_td]:py-1.5 [&_td]:align-top [&_th]:px-3 [&_th]:py-1.5 [&_th]:align-top [&_thead]:text-xs [&_thead]:text-muted [&_thead_th]:font-semibold">
        {children}
      </table>
    </section>
  )
}
