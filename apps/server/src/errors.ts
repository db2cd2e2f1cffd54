import type { ApiError } from '@wegwijs/api'
import type { Problem } from '@wegwijs/journey'

/** An error we mean: it has a status, a stable code and a sentence in both languages. Everything else is a bug. */
export class RefusedError extends Error {
  readonly status: number
  readonly body: ApiError
  constructor(status: number, code: ApiError['code'], nl: string, en: string, problems?: Problem[]) {
    super(en)
    this.name = 'RefusedError'
    this.status = status
    this.body = { code, message: { nl, en }, ...(problems ? { problems } : {}) }
  }
}

export const journeyNotFound = (id: string): RefusedError =>
  new RefusedError(404, 'not-found', `Er is geen klantreis “${id}”.`, `There is no journey “${id}”.`)

export const versionNotFound = (id: string): RefusedError =>
  new RefusedError(404, 'not-found', `Er is geen versie “${id}”.`, `There is no version “${id}”.`)

export const journeyExists = (id: string): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    `Er is al een klantreis “${id}”. Kies een andere naam.`,
    `There already is a journey “${id}”. Choose another name.`,
  )

export const exampleStays = (): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    'Het voorbeeld blijft: het komt bij elke start terug.',
    'The example stays: it comes back at every start.',
  )

export const invalid = (nl: string, en: string, problems: Problem[]): RefusedError =>
  new RefusedError(400, 'invalid', nl, en, problems)

export const foreignRequest = (what: string): RefusedError =>
  new RefusedError(
    403,
    'forbidden',
    `Wegwijs luistert alleen naar deze computer, niet naar “${what}”. Open het adres dat bij het starten is getoond.`,
    `Wegwijs listens to this computer only, not to “${what}”. Open the address shown at the start.`,
  )

export const folderInUse = (data: string): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    `Een andere Wegwijs gebruikt de map ${data}. Wacht tot die klaar is, of stop die eerst.`,
    `Another Wegwijs is using the folder ${data}. Wait until it is done, or end it first.`,
  )
