import { readFile, stat } from 'node:fs/promises'
import { RefusedError } from '@wegwijs/server'

/** The path of a file that is there; a refusal that names it when it is not. */
export async function existing(path: string): Promise<string> {
  if (await isFile(path)) return path
  throw new RefusedError(404, 'not-found', `Er is geen bestand “${path}”.`, `There is no file “${path}”.`)
}

export const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false

/** The text in a file that is there. */
export const contentOf = async (path: string): Promise<string> => readFile(await existing(path), 'utf8')
