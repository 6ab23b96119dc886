import { describe, expect, it } from 'vitest'
import { hrefFromInput, safeHref } from './safe-link.ts'

describe('safeHref', () => {
  it.each([
    ['https://leiden.nl/a?b=c#d', 'https://leiden.nl/a?b=c#d'],
    ['http://leiden.nl', 'http://leiden.nl/'],
    ['mailto:sanne@voorschoten.nl', 'mailto:sanne@voorschoten.nl'],
    ['  HTTPS://Leiden.NL  ', 'https://leiden.nl/'],
  ])('allows %s', (href, expected) => {
    expect(safeHref(href)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://leiden.nl/1',
    '//leiden.nl',
    '/p/voorschoten',
    'leiden.nl',
    '',
    `https://leiden.nl/${'a'.repeat(2_000)}`,
  ])('refuses %j', (href) => {
    expect(safeHref(href)).toBeNull()
  })

  it.each([null, undefined, 1, {}, ['https://leiden.nl']])('refuses what is no text: %j', (href) => {
    expect(safeHref(href)).toBeNull()
  })
})

describe('hrefFromInput', () => {
  it.each([
    ['leiden.nl', 'https://leiden.nl/'],
    ['www.leiden.nl/wonen?x=1', 'https://www.leiden.nl/wonen?x=1'],
    ['leiden.nl:8080/x', 'https://leiden.nl:8080/x'],
    ['sanne@voorschoten.nl', 'mailto:sanne@voorschoten.nl'],
    ['https://leiden.nl', 'https://leiden.nl/'],
  ])('understands %s', (input, expected) => {
    expect(hrefFromInput(input)).toBe(expected)
  })

  it.each(['', 'leiden', 'twee woorden', 'javascript:alert(1)', 'data:text/html,x', 'ftp://leiden.nl', '/pad'])(
    'refuses %j',
    (input) => {
      expect(hrefFromInput(input)).toBeNull()
    },
  )
})
