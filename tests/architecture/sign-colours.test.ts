import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const styles = join(import.meta.dirname, '../../client/src/styles')
const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8')
const signs = readFileSync(join(styles, 'signs.css'), 'utf8')

/** Which colours of the tokens a picture is drawn in. */
const COLOURS = {
  ok: ['ink-2'],
  warn: ['on-warn', 'warn-graphic'],
  danger: ['danger', 'on-danger'],
  planned: ['ink-3'],
  'in-progress': ['ink'],
  'awaiting-decision': ['ink'],
  done: ['ink', 'surface'],
  late: ['warn'],
}

test.each(['light', 'dark'])('the pictures of signs have the colours of the tokens, %s', (theme) => {
  const blockOf = (css: string): string => css.match(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`))?.[1] ?? ''
  const [values, pictures] = [blockOf(tokens), blockOf(signs)]
  const colourOf = (token: string) => values.match(new RegExp(`--${token}: (#[0-9a-f]{6});`))?.[1]
  for (const [sign, used] of Object.entries(COLOURS)) {
    const picture = pictures.match(new RegExp(`--sign-${sign}: (.*);`))?.[1] ?? ''
    const found = new Set([...picture.matchAll(/%23([0-9a-f]{6})/g)].map(([, colour]) => `#${colour}`))
    expect([sign, [...found].toSorted()]).toEqual([sign, used.map(colourOf).toSorted()])
  }
})
