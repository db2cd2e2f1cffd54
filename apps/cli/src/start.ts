import { configOf, startServer } from '@wegwijs/server'
import { Command, InvalidArgumentError } from 'commander'

/** `wegwijs start`: opens the product in the browser's reach until Ctrl-C or SIGTERM. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start the product on this computer')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', port)
    .option('--data <folder>', 'where everything is kept (default: .data)')
    .option('--no-example', 'without the living example')
    .action(async (options: { port?: number; data?: string; example: boolean }) => {
      const config = configOf(options)
      console.log('Wegwijs start op… · starting…')
      const { address, data, stop } = await startServer(config)
      console.log(`Wegwijs: ${address}`)
      console.log(`Gegevens · data: ${data}`)
      // A terminal and npm may each pass the signal on, so it can come more than once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.on(signal, () => void stop().then(() => process.exit(0)))
    })

function port(raw: string): number {
  const number = Number(raw)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError(
    'A port is a whole number from 0 to 65535. Een poort is een geheel getal van 0 tot 65535.',
  )
}
