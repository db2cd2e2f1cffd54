import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const pages = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(new URL(path, root)))

/** Files a page links to or names with a path, that are not there. */
function deadLinks(path: string, text: string): string[] {
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, to]) => new URL(to!, new URL(path, root)),
  )
  return linked.filter((to) => !existsSync(to)).map((to) => `${path} → ${fileURLToPath(to)}`)
}

/** Paths from the root named in code marks, such as `packages/journey/src`; a word in capitals stands for a name of one's own. */
function deadPaths(path: string, text: string): string[] {
  const named = [...text.matchAll(/`((?:packages|apps|examples|scripts|tests|docs)\/[\w./-]+)`/g)].map(([, to]) => to!)
  return named.filter((to) => !/\b[A-Z]{3,}\b/.test(to) && !existsSync(new URL(to, root))).map((to) => `${path}: ${to}`)
}

test('every link and every path in the papers leads somewhere', () => {
  expect(pages).toContain('docs/definitions.md')
  const dead = pages.flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8')
    return [...deadLinks(path, text), ...deadPaths(path, text)]
  })
  expect(dead).toEqual([])
})

test('a dead link and a dead path are found', () => {
  expect(deadLinks('docs/a.md', 'see [b](nowhere.md#part)')).toHaveLength(1)
  expect(deadPaths('docs/a.md', 'see `packages/nowhere/src`')).toHaveLength(1)
})
