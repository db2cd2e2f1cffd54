import { readFile } from 'node:fs/promises'
import { checkJourney } from '@wegwijs/journey'
import { RefusedError } from '@wegwijs/server'
import { Command } from 'commander'
import { jsonIn } from './json.ts'

/** `wegwijs journey check FILE…`: whether a file is a journey, and if not, what to mend. */
export const journeyCommand = (): Command =>
  new Command('journey').description('work with journey files').addCommand(
    new Command('check')
      .description('say whether a file is a journey document, and what to mend')
      .argument('<file...>')
      .action(async (files: string[]) => {
        for (const path of files) {
          const result = checkJourney(jsonIn(await readFile(path, 'utf8'), path))
          if (!result.ok) {
            throw new RefusedError(400, 'invalid', `${path} klopt niet.`, `${path} is not right.`, result.problems)
          }
          console.log(`${path}: ok, ${Object.keys(result.journey.records).length} records`)
        }
      }),
  )
