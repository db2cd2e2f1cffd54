import { type Config, configOf, RefusedError, type Running, startServer } from '@wegwijs/server'
import { Command, InvalidArgumentError } from 'commander'

/** `wegwijs start`: opens the product in the browser's reach until Ctrl-C or SIGTERM. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start the product on this computer')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', port)
    .option('--data <folder>', 'where everything is kept (default: .data)')
    .option('--no-example', 'without the living example')
    .option('--json', 'print the address and the data folder as JSON on one line')
    .action(async ({ json, ...options }: { port?: number; data?: string; example: boolean; json?: boolean }) => {
      const config = configOf(options)
      if (!json) console.log('Wegwijs start op… · starting…')
      const { address, data, stop } = await started(config)
      console.log(json ? JSON.stringify({ address, data }) : `Wegwijs: ${address}\nGegevens · data: ${data}`)
      // A terminal and npm may each pass the signal on, so it can come more than once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.on(signal, () => void stop().then(() => process.exit(0)))
    })

async function started(config: Config): Promise<Running> {
  try {
    return await startServer(config)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portInUse(config.port) : error
  }
}

const portInUse = (port: number): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    `Poort ${port} is al in gebruik. Kies een andere met --port, of neem een vrije met --port 0.`,
    `Port ${port} is in use already. Choose another with --port, or take a free one with --port 0.`,
  )

function port(raw: string): number {
  const number = Number(raw)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError(
    'A port is a whole number from 0 to 65535. Een poort is een geheel getal van 0 tot 65535.',
  )
}
