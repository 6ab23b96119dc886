const FAMILY = 'Source Sans 3 Variable'
const NAME_IN_PICTURE = 'Source Sans 3'

/**
 * A style sheet with the fonts of the page in it, as far as `text` needs them, so that a picture looks the same
 * everywhere. Empty when they cannot be fetched: then another font stands in for them.
 */
export async function fontsWithin(text: string): Promise<string> {
  const characters = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  const faces = facesOfPage().filter(({ range }) => [...characters].some((code) => isIn(range, code)))
  const sheets = await Promise.all(
    faces.map(async ({ url, weight, range }) => {
      const data = await asDataUrl(url).catch(() => null)
      if (data === null) return ''
      const source = `src:url(${data}) format('woff2')`
      return `@font-face{font-family:'${NAME_IN_PICTURE}';font-weight:${weight};${source};unicode-range:${range}}`
    }),
  )
  return sheets.join('')
}

interface Face {
  readonly url: string
  readonly weight: string
  readonly range: string
}

function facesOfPage(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return []
    const { style } = rule
    const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
    const isOurs =
      style.getPropertyValue('font-family').includes(FAMILY) && style.getPropertyValue('font-style') !== 'italic'
    if (!isOurs || url === undefined) return []
    const base = rule.parentStyleSheet?.href ?? document.baseURI
    return {
      url: new URL(url, base).href,
      weight: style.getPropertyValue('font-weight'),
      range: style.getPropertyValue('unicode-range'),
    }
  })
}

/** `U+0000-00FF, U+0131` */
function isIn(range: string, code: number): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
  })
}

async function asDataUrl(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`no font: ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return `data:font/woff2;base64,${base64(bytes)}`
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}
