import type { Event } from '@wegwijs/journey'
import { SaxesParser, type SaxesTag } from 'saxes'
import { Damage, damageRow } from '../damage.ts'
import type { Row } from '../import.ts'
import { personId } from '../person-id.ts'
import { errorRow, type Fault, missingField, nothingInside } from '../row-error.ts'
import { decodeText } from '../text-decoder.ts'
import { readIso } from '../time.ts'
import { badTime } from '../time-error.ts'
import { checkedTime } from '../time-format.ts'

/** Rows that may wait before they are handed on. */
const BATCH = 2000

/**
 * Rows of a XES log (IEEE 1849), in batches. A trace is a person (its `concept:name`), an event's `concept:name` and
 * `time:timestamp` are name and time; a time without a zone is read as UTC. All other attributes become properties:
 * of the event under their own key, of the trace as `case:KEY`, attributes inside an attribute as `KEY/INNER`.
 */
export async function* readXes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row[]> {
  const log = new LogReader()
  try {
    for await (const text of decodeXml(bytes)) {
      log.write(text)
      if (log.rows.length >= BATCH) yield log.rows.splice(0)
    }
    log.end()
  } catch (error) {
    yield [...log.rows.splice(0), damageRow(error, log.line)]
    return
  }
  yield log.rows.splice(0)
}

/** Text of an XML file, in the encoding that its first line names. */
async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const head: Uint8Array = first.value
  const declared = /^<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(
    Buffer.from(head.subarray(0, 200)).toString('latin1'),
  )?.[1]
  async function* again(): AsyncGenerator<Uint8Array> {
    yield head
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  yield* decodeText(again(), declared)
}

/** Attributes of a trace or an event, by key. */
type Attributes = Map<string, string>

/** An event as it is being read: where it began, what it says, what is wrong with it. */
interface OpenEvent {
  line: number
  event: Attributes
  fault: Fault | null
}

class LogReader {
  readonly rows: Row[] = []
  readonly #parser = new SaxesParser({ position: true })
  #depth = 0
  #seen = false
  #trace: Attributes | null = null
  /** Events of the trace being read; its attributes may follow them. */
  #events: OpenEvent[] = []
  #event: OpenEvent | null = null
  /** Keys of the attributes that are open, outermost first. */
  #keys: string[] = []
  /** How many elements are open that are no part of an event or trace, such as global. */
  #aside = 0

  constructor() {
    this.#parser.on('error', (error) => {
      throw brokenXml(error.message.replace(/^\d+:\d+: /, ''))
    })
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', (tag) => this.#close(localName(tag)))
  }

  get line(): number {
    return this.#parser.line
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  end(): void {
    this.#parser.close()
    if (!this.#seen) this.rows.push(errorRow(this.line, nothingInside))
  }

  #open(tag: SaxesTag): void {
    const name = localName(tag)
    if (this.#depth++ === 0 && name !== 'log') throw notALog(name)
    if (this.#aside > 0 || (!this.#trace && !this.#event && name !== 'trace' && name !== 'event')) {
      if (name !== 'log') this.#aside++
      return
    }
    if (name === 'trace') this.#trace = new Map()
    else if (name === 'event') this.#event = { line: this.line, event: new Map(), fault: null }
    else this.#attribute(name, tag.attributes as Record<string, string>)
  }

  #attribute(type: string, { key, value }: Record<string, string>): void {
    this.#keys.push(key ?? type)
    const container = type === 'values' || type === 'list' || type === 'container'
    if (container && value === undefined) return
    if (key === undefined || value === undefined) {
      if (this.#event) this.#event.fault ??= incomplete(key ?? type)
      return
    }
    const target = this.#event?.event ?? this.#trace!
    const path = this.#keys.join('/')
    let unique = path
    for (let n = 2; target.has(unique); n++) unique = `${path} (${n})`
    target.set(unique, value)
  }

  #close(name: string): void {
    this.#depth--
    if (this.#aside > 0) this.#aside--
    else if (this.#keys.length > 0) this.#keys.pop()
    else if (name === 'event' && this.#event) this.#closeEvent(this.#event)
    else if (name === 'trace') this.#closeTrace()
  }

  #closeEvent(event: OpenEvent): void {
    this.#seen = true
    this.#event = null
    if (this.#trace) this.#events.push(event)
    // An event outside any trace belongs to nobody who is known.
    else this.rows.push(rowOf(event, new Map()))
  }

  #closeTrace(): void {
    for (const event of this.#events) this.rows.push(rowOf(event, this.#trace!))
    this.#events = []
    this.#trace = null
  }
}

const localName = (tag: SaxesTag): string => tag.name.slice(tag.name.indexOf(':') + 1)

function rowOf({ line, event, fault }: OpenEvent, trace: Attributes): Row {
  if (fault) return errorRow(line, fault)
  const when = event.get('time:timestamp')?.trim()
  if (!when) return errorRow(line, missingField('time:timestamp'))
  const time = checkedTime(readIso(when, (wall) => wall))
  if (typeof time !== 'number') return errorRow(line, badTime('time:timestamp', when, time))
  const name = event.get('concept:name')?.trim()
  if (!name) return errorRow(line, missingField('concept:name'))
  const read: Event = {
    person: personId(trace.get('concept:name') ?? '') || null,
    time,
    name,
    source: '',
    channel: '',
    properties: propertiesOf(event, trace),
  }
  return { kind: 'event', line, event: read }
}

function propertiesOf(event: Attributes, trace: Attributes): Record<string, string> {
  const properties: [string, string][] = []
  for (const [key, value] of event) {
    if (key !== 'concept:name' && key !== 'time:timestamp' && value !== '') properties.push([key, value])
  }
  for (const [key, value] of trace) {
    if (key !== 'concept:name' && value !== '') properties.push([`case:${key}`, value])
  }
  return Object.fromEntries(properties)
}

const incomplete = (key: string): Fault => ({
  field: key,
  reason: {
    nl: `Het kenmerk ${key} heeft geen sleutel of geen waarde`,
    en: `The attribute ${key} has no key or no value`,
  },
  remedy: { nl: 'Geef het kenmerk key="…" en value="…"', en: 'Give the attribute key="…" and value="…"' },
})

const notALog = (root: string): Damage =>
  new Damage(
    {
      nl: `Dit XML-bestand is geen XES-log: het begint met <${root}>`,
      en: `This XML file is not a XES log: it begins with <${root}>`,
    },
    { nl: 'Exporteer het logboek als XES (IEEE 1849)', en: 'Export the log as XES (IEEE 1849)' },
  )

const brokenXml = (message: string): Damage =>
  new Damage(
    { nl: `De XML is beschadigd of afgekapt (${message})`, en: `The XML is damaged or cut short (${message})` },
    { nl: 'Haal het bestand opnieuw op of exporteer het opnieuw', en: 'Download the file again or export it again' },
  )
