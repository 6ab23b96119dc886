import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

const FEATURES = `${import.meta.dirname}/../../client/src/features`

test('no class belongs to two features: the styles of both are on every page', () => {
  const owners = new Map<string, Set<string>>()
  for (const file of globSync('**/*.css', { cwd: FEATURES })) {
    const [feature = ''] = dirname(file).split('/')
    for (const name of classesOf(readFileSync(`${FEATURES}/${file}`, 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(feature))
    }
  }
  expect([...owners].filter(([, features]) => features.size > 1).map(([name]) => name)).toEqual([])
})

/** The classes that a style sheet styles by themselves. */
function classesOf(css: string): string[] {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
  return selectors
    .filter((selector) => !selector.includes('('))
    .flatMap((selector) => selector.split(','))
    .flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? [])
}
