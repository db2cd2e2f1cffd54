import { readFileSync, writeFileSync } from 'node:fs'

/** What something took. */
export interface Cost {
  ms: number
  /** Processor time of all threads of the process, in milliseconds. */
  cpuMs: number
  /** Most memory of the process meanwhile; since its start where the system cannot tell. */
  peakMB: number
}

export async function measured<T>(work: () => T | Promise<T>): Promise<{ cost: Cost; result: T }> {
  forgetPeak()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { cost: { ms, cpuMs: (user + system) / 1000, peakMB: peakMB() }, result }
}

/** The quickest of some times, with the same result each time. */
export async function best<T>(times: number, work: () => T | Promise<T>): Promise<{ cost: Cost; result: T }> {
  let found = await measured(work)
  for (let time = 1; time < times; time++) {
    const next = await measured(work)
    if (next.cost.ms < found.cost.ms) found = next
  }
  return found
}

function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peakMB(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024
}
