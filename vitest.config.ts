import { defineConfig } from 'vitest/config'

/** Tests of values alone: no engine, no server, no browser. They share what was loaded, which takes longer than they do. */
const ofValues = ['{packages/{journey,formats,live-map},apps/web}/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    // The embedded engine is native code that wants a process of its own.
    pool: 'forks',
    // Stories mostly wait for a browser: beside them there is room for another file, also on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a screen saves may take more than a second on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'values', include: ofValues, isolate: false } },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{apps,packages,examples,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: [...ofValues, '**/node_modules/**'],
        },
      },
    ],
  },
})
