/** The idea of the product in one line: dashed what was believed, blue what was counted, red where they part. */
export function Motif() {
  return (
    <svg viewBox="0 0 320 96" width="320" height="96" aria-hidden="true" className="max-lg:hidden">
      <path
        d="M8 62 C 60 50, 90 44, 140 42 S 230 22, 312 20"
        fill="none"
        className="stroke-muted"
        strokeWidth="2"
        strokeDasharray="5 5"
        strokeLinecap="round"
      />
      <path d="M8 64 L 78 52 L 148 48 L 218 80 L 288 30" fill="none" className="stroke-measured/50" strokeWidth="1.5" />
      {[
        [8, 64],
        [78, 52],
        [148, 48],
        [288, 30],
      ].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="4.5" className="fill-measured" />
      ))}
      <circle cx="218" cy="80" r="10" className="fill-surface stroke-pain" strokeWidth="2.5" />
      <circle cx="218" cy="80" r="4.5" className="fill-measured" />
    </svg>
  )
}
