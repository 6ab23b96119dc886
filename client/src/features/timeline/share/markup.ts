declare const made: unique symbol

/** SVG source that cannot hold anything but what was meant: only `element`, `words` and `together` make it. */
export type Markup = string & { readonly [made]: true }

type Value = string | number | null | undefined

/** Characters that XML does not allow at all, and halves of characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')

const asWritten = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

/** One element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly (Markup | null | false)[]
): Markup {
  const pairs = Object.entries(attributes)
    .map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${asWritten(value)}"`))
    .join('')
  const inside = children.map((child) => child || '').join('')
  return (inside === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${inside}</${name}>`) as Markup
}

/** A text as it stands, whatever is in it. */
export const words = (text: string): Markup => escaped(text) as Markup

export const together = (parts: Iterable<Markup | null | false>): Markup =>
  [...parts].map((part) => part || '').join('') as Markup
