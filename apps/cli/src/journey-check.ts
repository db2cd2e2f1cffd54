import { type Checked, checkJourney, type Journey } from '@wegwijs/journey'
import { RefusedError } from '@wegwijs/server'
import { Command } from 'commander'
import { contentOf } from './existing-file.ts'
import { reportFailure } from './failure.ts'
import { jsonIn } from './json.ts'

/** `wegwijs journey check FILE…`: whether each file is a journey, and if not, what to mend. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('say whether a file is a journey document, and what to mend')
    .argument('<file...>')
    .option('--json', 'print the verdict as JSON, one line a file')
    .action(async (files: string[], { json }: { json?: boolean }) => {
      for (const file of files) {
        const checked = checkContent(await contentOf(file), file)
        const records = checked.ok ? Object.keys(checked.journey.records).length : 0
        if (!checked.ok) process.exitCode = 1
        if (json) console.log(JSON.stringify(checked.ok ? { ok: true, file, records } : { ...checked, file }))
        else if (checked.ok) console.log(`${file}: ok, ${records} records`)
        else reportFailure(refusalOf(checked, file))
      }
    })

/** The journey in a file's content; a refusal that says what to mend when there is none. */
export function journeyIn(content: string, file: string): Journey {
  const checked = checkContent(content, file)
  if (checked.ok) return checked.journey
  throw refusalOf(checked, file)
}

export const refusalOf = ({ problems }: Checked & { ok: false }, file: string): RefusedError =>
  new RefusedError(400, 'invalid', `${file} klopt niet.`, `${file} is not right.`, problems)

function checkContent(content: string, file: string): Checked {
  try {
    return checkJourney(jsonIn(content, file))
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, problems: [{ where: file, what: error.body.message }] }
    throw error
  }
}
