import { Command } from 'commander'
import { askCommand } from './ask.ts'
import { reportFailure } from './failure.ts'
import { importCommand } from './import.ts'
import { journeyCommand } from './journey.ts'
import { kpiCommand } from './kpi.ts'
import { sourcesCommand } from './sources.ts'
import { startCommand } from './start.ts'

/** The command line of Wegwijs: every part of the product that needs no screen. */
const program = new Command('wegwijs')
  .description('Klantreizen die blijven kloppen · customer journeys that stay true')
  .showHelpAfterError()

program.addCommand(startCommand())
program.addCommand(importCommand())
program.addCommand(sourcesCommand())
program.addCommand(askCommand())
program.addCommand(journeyCommand())
program.addCommand(kpiCommand())

try {
  await program.parseAsync()
} catch (error) {
  reportFailure(error)
}
