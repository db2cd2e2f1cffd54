import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The embedded engine is native code that wants a process of its own.
    pool: 'forks',
    // Stories mostly wait for a browser: beside them there is room for another file, also on two cores.
    maxWorkers: 2,
    include: ['{apps,packages,examples,scripts,tests}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a screen saves may take more than a second on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
})
