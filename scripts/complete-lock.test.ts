import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completed, missingBuilds, platformOf } from './complete-lock.ts'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

test('the lock file names every optional build, so that `npm ci` works on every system', () => {
  expect(missingBuilds(lock.packages)).toEqual([])
  for (const system of ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu']) {
    expect(lock.packages).toHaveProperty([`node_modules/@chdb/lib-${system}`])
  }
})

test('a lock file without one build is found out and completed', () => {
  const { 'node_modules/@chdb/lib-darwin-arm64': taken, ...rest } = lock.packages
  expect(taken).toBeDefined()
  expect(missingBuilds(rest).map(({ name }) => name)).toEqual(['@chdb/lib-darwin-arm64'])
  expect(completed(rest)['node_modules/@chdb/lib-darwin-arm64']).toMatchObject({
    version: taken.version,
    os: ['darwin'],
    cpu: ['arm64'],
    optional: true,
  })
})

test('system, processor and C library are read from the name', () => {
  expect(platformOf('@biomejs/cli-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] })
  expect(platformOf('@oxc-parser/binding-linux-arm-gnueabihf')).toEqual({
    os: ['linux'],
    cpu: ['arm'],
    libc: ['glibc'],
  })
  expect(platformOf('@oxc-parser/binding-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] })
})
