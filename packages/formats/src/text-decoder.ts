import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { Damage } from './damage.ts'

/** Turns bytes into text piece by piece; `end` says whether something was left over. */
interface Decoder {
  write(chunk: Uint8Array): string
  end(): string
}

/** Confidence (of 100) from which a guess outside the Latin alphabets is believed. */
const SURE = 80

/**
 * Decodes text in a named encoding, or in one found out from the content: byte order mark, UTF-8, UTF-16, and
 * otherwise windows-1252, because nothing can tell the Latin alphabets apart and this is the one people have.
 * Plain ASCII leaves the choice open until the first other byte, however far into the file.
 */
export function textDecoder(encoding?: string): Decoder {
  let decoder = encoding === undefined ? undefined : namedDecoder(encoding)
  let first = true
  const pick = (chunk: Buffer): Decoder | undefined => {
    if (first) decoder ??= markedDecoder(chunk)
    return (decoder ??= isAscii(chunk) ? undefined : foundDecoder(chunk))
  }
  return {
    write(bytes) {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (chunk.length === 0) return ''
      const text = pick(chunk)?.write(chunk) ?? chunk.toString('latin1')
      if (!first) return text
      first = false
      return text.startsWith('\uFEFF') ? text.slice(1) : text
    },
    end: () => decoder?.end() ?? '',
  }
}

/** Decodes a stream of bytes; throws `Damage` where the bytes are no text. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, encoding?: string): AsyncGenerator<string> {
  const decoder = textDecoder(encoding)
  for await (const chunk of bytes) yield decoder.write(chunk)
  yield decoder.end()
}

function namedDecoder(encoding: string): Decoder {
  if (/^utf-?8$/i.test(encoding)) return utf8Decoder()
  if (!iconv.encodingExists(encoding)) {
    throw new Damage(
      { nl: `De tekencodering “${encoding}” is onbekend`, en: `The encoding “${encoding}” is not known` },
      {
        nl: 'Gebruik bijvoorbeeld utf-8, utf-16le of windows-1252, of laat encoding weg',
        en: 'Use for example utf-8, utf-16le or windows-1252, or leave encoding out',
      },
    )
  }
  const decoder = iconv.getDecoder(encoding)
  return { write: (chunk) => decoder.write(chunk as Buffer), end: () => decoder.end() ?? '' }
}

function markedDecoder(head: Buffer): Decoder | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return utf8Decoder()
  if (head[0] === 0xff && head[1] === 0xfe) return utf16Decoder('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return utf16Decoder('utf-16be')
  const zeros = [0, 0]
  for (let i = 0; i < head.length && i < 1000; i++) if (head[i] === 0) zeros[i % 2]!++
  const many = Math.min(head.length, 1000) / 5
  if (zeros[1]! > many && zeros[0]! < many / 4) return utf16Decoder('utf-16le')
  if (zeros[0]! > many && zeros[1]! < many / 4) return utf16Decoder('utf-16be')
  return undefined
}

/** The decoder for the first chunk that holds more than ASCII. */
function foundDecoder(chunk: Buffer): Decoder {
  if (isUtf8(chunk.subarray(0, chunk.length - unfinished(chunk)))) return utf8Decoder()
  const guess = analyse(chunk)[0]
  if (guess?.name === 'UTF-8') return utf8Decoder()
  const latin = !guess || /^(ISO-8859-(1|2|9|15)|windows-125[024])$/i.test(guess.name)
  return latin || guess.confidence < SURE || !iconv.encodingExists(guess.name)
    ? namedDecoder('windows-1252')
    : namedDecoder(guess.name)
}

function utf8Decoder(): Decoder {
  let rest: Buffer = Buffer.alloc(0)
  return {
    write(piece) {
      const chunk = rest.length > 0 ? Buffer.concat([rest, piece]) : (piece as Buffer)
      const whole = chunk.length - unfinished(chunk)
      rest = Buffer.from(chunk.subarray(whole))
      const ready = chunk.subarray(0, whole)
      if (isAscii(ready)) return ready.toString('latin1')
      if (!isUtf8(ready)) throw brokenText('UTF-8')
      return ready.toString('utf8')
    },
    end() {
      if (rest.length > 0) throw cutCharacter()
      return ''
    },
  }
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = iconv.getDecoder(encoding)
  let size = 0
  return {
    write(chunk) {
      size += chunk.length
      return decoder.write(chunk as Buffer)
    },
    end() {
      if (size % 2 === 1) throw cutCharacter()
      return decoder.end() ?? ''
    },
  }
}

/** Number of bytes (0–3) at the end that are the beginning of a character still to come. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= 3 && back <= chunk.length; back++) {
    const byte = chunk[chunk.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return size > back ? back : 0
    }
  }
  return 0
}

const brokenText = (encoding: string) =>
  new Damage(
    {
      nl: `Kort na deze regel staan tekens die geen geldig ${encoding} zijn`,
      en: `Shortly after this line come characters that are not valid ${encoding}`,
    },
    {
      nl: 'Sla het bestand opnieuw op als UTF-8, of noem de tekencodering in de koppeling, zoals windows-1252',
      en: 'Save the file again as UTF-8, or name the encoding in the mapping, such as windows-1252',
    },
  )

const cutCharacter = () =>
  new Damage(
    {
      nl: 'Het bestand houdt midden in een teken op; het is afgekapt',
      en: 'The file stops in the middle of a character; it is cut short',
    },
    { nl: 'Haal het bestand opnieuw op', en: 'Download the file again' },
  )
