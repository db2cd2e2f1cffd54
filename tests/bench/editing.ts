import { readFileSync } from 'node:fs'
import { WegwijsClient } from '@wegwijs/api'
import { exampleFiles } from '@wegwijs/examples'
import type { Journey } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { closeBrowser, openPage, startProduct } from '../stories/harness.ts'
import { blownUp, type Size } from './blown-up.ts'

const LARGE: Size = { steps: 60, lanes: 10, cards: 600 }
const SMALL: Size = { steps: 6, lanes: 10, cards: 60 }
/** A frame at 60 a second; one that takes half as long again was seen to falter. */
const FRAME_MS = 1000 / 60
const TIMES = 60

/** An edit as it was measured. */
interface Taken {
  /** Milliseconds from the key to the paint that shows the edit. */
  ms: number
  /** Of those the milliseconds in which the page's main thread worked: on a busy machine only these tell something. */
  processorMs: number
}

declare global {
  interface Window {
    keys: number
    painted: { key: number; ms: number }[]
    drawnAt: number[] | null
  }
}

/** Editing a map in a browser: from a key to the paint that shows what it did, and frames while a card is dragged. */
export async function editingBench(): Promise<void> {
  const product = await startProduct({ example: false })
  try {
    const small = await measured(product.address, 'bench-small', SMALL)
    const large = await measured(product.address, 'bench-large', LARGE)
    const edits = Object.keys(large.edits)
    console.table(Object.fromEntries(edits.map((edit) => [edit, inTable(small.edits[edit]!, large.edits[edit]!)])))
    const all = Object.values(large.edits).flat()
    const p95 = (field: keyof Taken): string => at(fieldOf(all, field), 0.95).toFixed(0)
    console.log(
      `edit to paint on 600 cards, p95 of all = ${p95('ms')} ms (at most 50), processor ${p95('processorMs')} ms`,
    )
    console.log(`frames a second while dragging : at rest = ${(large.dragging.fps / large.resting.fps).toFixed(2)}`)
    console.table({ 'at rest': large.resting, dragging: large.dragging })
    console.log(
      `first open, 600 cards : 60 cards = ${(large.openMs / small.openMs).toFixed(1)} (${large.openMs.toFixed(0)} ms)`,
    )
  } finally {
    await closeBrowser()
    await product.stop()
  }
}

interface Measured {
  /** Per sort of edit. */
  edits: Record<string, Taken[]>
  resting: Frames
  dragging: Frames
  /** From asking for the page until the map takes keys. */
  openMs: number
}

async function measured(address: string, id: string, size: Size): Promise<Measured> {
  const ebike = JSON.parse(readFileSync(exampleFiles.ebikeDutch, 'utf8')) as Journey
  await new WegwijsClient(address).createJourney(blownUp(ebike, id, size))
  const { page, errors, close } = await openPage(address, { width: 1920, height: 1080 })
  await page.addInitScript(watchPaints)
  // Once to have the code in the browser's cache; what counts is the map.
  await openMap(page, address, id)
  const start = performance.now()
  await openMap(page, address, id)
  const openMs = performance.now() - start
  const edits = await editsOn(page, size)
  const resting = await framesDuring(page, () => page.waitForTimeout(3000))
  const dragging = await framesDuring(page, () => drag(page))
  if (errors.length > 0) throw new Error(errors.join('\n'))
  await close()
  return { edits, resting, dragging, openMs }
}

async function openMap(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}/journeys/${id}`)
  await page.waitForSelector('[role=grid] [tabindex="0"]')
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Each edit as a person makes it, some while apart, so that saving goes on beside it. */
async function editsOn(page: Page, { steps }: Size): Promise<Record<string, Taken[]>> {
  const edits: { edit: string; key: number; ms: number }[] = []
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['-*', 'blink.user_timing'] })
  const time = async (edit: string, key: string): Promise<void> => {
    const before = await page.evaluate(() => window.painted.length)
    await page.keyboard.press(key)
    await page.waitForFunction((count) => window.painted.length > count, before)
    edits.push({ edit, ...(await page.evaluate(() => window.painted.at(-1)!)) })
    await page.waitForTimeout(50)
  }
  // What it takes to walk there is no part of the edit: its frame is painted before the key.
  const focus = (record: string): Promise<void> =>
    page.evaluate(
      (id) =>
        new Promise((painted) => {
          document.querySelector<HTMLElement>(`[data-record="${id}"]`)!.focus()
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted)))
        }),
      record,
    )

  for (let index = 0; index < TIMES; index++) {
    await focus(`card-${index % 54}`)
    await time('a letter begins a card', 'W')
    for (const letter of 'ik') await time('a letter in a card', letter)
    await time('a card is kept', 'Enter')
    await time('undo', 'Control+z')
  }
  for (let index = 0; index < TIMES; index++) {
    await focus(`card-${index % 54}`)
    await time('a card moves a column', index % 2 ? 'Alt+ArrowLeft' : 'Alt+ArrowRight')
  }
  for (let index = 0; index < TIMES; index++) {
    await focus(`step-${index % Math.min(steps, 6)}`)
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await time('a step is renamed', 'Tab')
  }
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const busyUntil = new Map(traceEvents.map(({ name, tts }) => [name, tts]))
  const taken = edits.map(({ edit, key, ms }) => {
    const processorMs = (busyUntil.get(`painted ${key}`)! - busyUntil.get(`key ${key}`)!) / 1000
    return { edit, ms, processorMs }
  })
  return Object.fromEntries(Map.groupBy(taken, ({ edit }) => edit))
}

/** A mark set in the page: how long the main thread had worked by then, in microseconds. */
interface TraceEvent {
  name: string
  tts: number
}

/** Picks up a card and carries it over the map for some seconds. */
async function drag(page: Page): Promise<void> {
  const box = (await page.locator('[data-record="card-9"]').boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 10)
  await page.mouse.down()
  for (let move = 0; move < 150; move++) {
    await page.mouse.move(400 + 350 * (1 + Math.sin(move / 12)), box.y + 60 * (1 + Math.cos(move / 7)))
  }
  await page.mouse.up()
}

interface Frames {
  fps: number
  /** Frames that took more than one and a half. */
  long: number
  slowestMs: number
}

async function framesDuring(page: Page, action: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const own: number[] = []
    window.drawnAt = own
    const next = (at: number): void => {
      // The last frame of one measurement may come when the next has begun.
      if (window.drawnAt !== own) return
      own.push(at)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await action()
  const at = await page.evaluate(() => {
    const found = window.drawnAt!
    window.drawnAt = null
    return found
  })
  const each = at.slice(1).map((time, index) => time - at[index]!)
  return {
    fps: (1000 * each.length) / (at.at(-1)! - at[0]!),
    long: each.filter((ms) => ms > 1.5 * FRAME_MS).length,
    slowestMs: Math.max(...each),
  }
}

/** In the page: how long each key takes until the frame after it is painted, with marks for the trace. */
function watchPaints(): void {
  window.keys = 0
  window.painted = []
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Control' || event.key === 'Alt') return
      const key = window.keys++
      performance.mark(`key ${key}`)
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          performance.mark(`painted ${key}`)
          window.painted.push({ key, ms: performance.now() - event.timeStamp })
        }
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

function inTable(small: Taken[], large: Taken[]): Record<string, number> {
  const shown = (ms: number): number => Math.round(ms * 10) / 10
  const ms = fieldOf(large, 'ms')
  const processorMs = fieldOf(large, 'processorMs')
  return {
    n: large.length,
    'p50 (ms)': shown(at(ms, 0.5)),
    'p95 (ms)': shown(at(ms, 0.95)),
    'most (ms)': shown(at(ms, 1)),
    'processor p50': shown(at(processorMs, 0.5)),
    'processor p95': shown(at(processorMs, 0.95)),
    'p95 on 60 cards': shown(at(fieldOf(small, 'ms'), 0.95)),
    '600 : 60, p50': shown(at(ms, 0.5) / at(fieldOf(small, 'ms'), 0.5)),
  }
}

const fieldOf = (taken: readonly Taken[], field: keyof Taken): number[] => taken.map((each) => each[field])

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
