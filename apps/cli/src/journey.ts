import { Command } from 'commander'
import { checkCommand } from './journey-check.ts'
import { newCommand } from './journey-new.ts'
import { showCommand } from './journey-show.ts'

/** `wegwijs journey …`: journeys without a screen. */
export const journeyCommand = (): Command =>
  new Command('journey')
    .description('make, check and show journeys')
    .addCommand(newCommand())
    .addCommand(checkCommand())
    .addCommand(showCommand())
