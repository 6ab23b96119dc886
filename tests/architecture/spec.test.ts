import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const RULE = /\[([A-Z]{3}\d+)\]/g

const idsIn = (text: string): string[] => [...text.matchAll(RULE)].map((match) => match[1] ?? '')

/** Rules stand at the start of a line of SPEC.md: "- [DAT1] …". */
function statedRules(): string[] {
  const spec = readFileSync(join(root, 'shared', 'SPEC.md'), 'utf8')
  return spec.split('\n').flatMap((line) => idsIn(line.match(/^\s*(?:- )?(?:\*\*)?\[[A-Z]{3}\d+\]/)?.[0] ?? ''))
}

function citedRules(): Map<string, string> {
  const cited = new Map<string, string>()
  const files = globSync(['{shared,server,client}/src/**/*.test.{ts,tsx}', 'tests/**/*.{test,journey}.ts'], {
    cwd: root,
  })
  for (const file of files.filter((name) => !name.includes('node_modules'))) {
    for (const id of idsIn(readFileSync(join(root, file), 'utf8'))) cited.set(id, file)
  }
  return cited
}

describe('SPEC.md', () => {
  it('states every rule once', () => {
    const stated = statedRules()
    expect(stated.filter((id, index) => stated.indexOf(id) !== index)).toEqual([])
  })

  it('states every rule that a test cites', () => {
    const stated = new Set(statedRules())
    expect([...citedRules()].filter(([id]) => !stated.has(id))).toEqual([])
  })

  it('has a test for every rule', () => {
    const cited = citedRules()
    expect(statedRules().filter((id) => !cited.has(id))).toEqual([])
  })
})
