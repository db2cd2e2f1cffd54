import type { Lane } from '@wegwijs/journey'
import type { DrawnKpi, DrawnMap, PlacedFeeling } from './drawn-map.ts'
import type { Laid, Span } from './layout.ts'
import type { ViewSettings } from './view-settings.ts'

/** Something with words on the map, and what must be wide and open before it can be seen. */
export interface Place {
  row: string
  /** The record, or for a box that only opens something what it opens. */
  box: string
  text: string
  /** The columns it covers; seen when one of them is wide. */
  span: Span
  /** Names of stages, steps and lanes are seen in a folded lane and above a narrow stage too. */
  isName: boolean
}

/** What the map calls things that have no name of their own. */
interface Names {
  lane: (lane: Lane) => string
  kpi: (drawn: DrawnKpi) => string
}

/** Everything with words that has a box on the map, as it is read: row by row, from left to right; pinned rows come first. */
export function placesOn(
  map: DrawnMap,
  names: Names,
  { pinned, isFelt }: Pick<ViewSettings, 'pinned'> & { isFelt: (placed: PlacedFeeling) => boolean },
): Place[] {
  const { stages, columns, spans } = map
  const inRow = <T extends { id: string }>(row: string, laid: Laid<T>, textOf: (item: T) => string): Place[] =>
    [
      ...laid.wide.map(({ item, from, to }) => ({ item, span: [from, to] as Span })),
      ...laid.cells.flatMap((items, column) => items.map((item) => ({ item, span: [column, column] as Span }))),
    ]
      .sort((a, b) => a.span[0] - b.span[0])
      .map(({ item, span }) => ({ row, box: item.id, text: textOf(item), span, isName: false }))
  const perStage = (row: string, boxes: readonly (readonly { box: string; text: string }[])[]): Place[] =>
    boxes.flatMap((here, stage) => here.map((each) => ({ row, ...each, span: spans[stage]!, isName: false })))

  const headers: Place[] = [
    ...stages.map(
      ({ id, name, question }, stage): Place => ({
        row: 'stages',
        box: id,
        text: `${name} ${question}`,
        span: spans[stage]!,
        isName: true,
      }),
    ),
    ...columns.flatMap(({ step }, column): Place[] =>
      step ? [{ row: 'steps', box: step.id, text: step.name, span: [column, column], isName: false }] : [],
    ),
  ]
  const rows: Place[][] = [
    inRow('touchpoints', map.touchpointRow, ({ name }) => name),
    ...map.lanes.map(({ lane, laid }): Place[] => [
      { row: lane.id, box: lane.id, text: names.lane(lane), span: [0, columns.length - 1], isName: true },
      ...(lane.content === 'feelings'
        ? map.feelings.filter(isFelt).map(({ feeling, x }): Place => {
            const column = Math.min(Math.floor(x), columns.length - 1)
            return { row: lane.id, box: feeling.id, text: feeling.emotion, span: [column, column], isName: false }
          })
        : inRow(lane.id, laid, ({ text }) => text)),
    ]),
    perStage(
      'actionPoints',
      map.actions.map((here) => here.map(({ id, text }) => ({ box: `action:${id}`, text }))),
    ),
    perStage(
      'kpis',
      map.kpis.map((here) => here.map((drawn) => ({ box: `kpi:${drawn.id ?? drawn.kpi}`, text: names.kpi(drawn) }))),
    ),
  ]
  const isPinned = ([first]: Place[]): boolean => first !== undefined && pinned.includes(first.row)
  return [headers, ...rows.filter(isPinned), ...rows.filter((row) => !isPinned(row))].flat()
}

/** How the map is to be looked at so that a place can be seen: its lane open, and one of its columns wide. */
export function seeing(
  settings: ViewSettings,
  { columns, stages }: DrawnMap,
  { row, span, isName }: Place,
): ViewSettings {
  const here = columns.slice(span[0], span[1] + 1).map(({ stage }) => stages[stage]!.id)
  const isNarrow = !isName && here.every((stage) => settings.collapsed.includes(stage))
  return {
    ...settings,
    hidden: settings.hidden.filter((each) => each !== row),
    folded: isName ? settings.folded : settings.folded.filter((each) => each !== row),
    collapsed: isNarrow ? settings.collapsed.filter((stage) => stage !== here[0]) : settings.collapsed,
  }
}
