/** What a link in a plan may point to. Everything else, `javascript:` and `data:` first of all, is no link here. */
const ALLOWED_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:']
const LONGEST = 2_000

/** The address of a link if it is allowed, as the browser will read it; null otherwise. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > LONGEST) return null
  const url = parse(href.trim())
  return url && ALLOWED_PROTOCOLS.includes(url.protocol) ? url.href : null
}

/** The address that somebody typed: `leiden.nl` and `naam@leiden.nl` are understood too. */
export function hrefFromInput(input: string): string | null {
  const text = input.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeHref(`mailto:${text}`)
  const hasProtocol = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[a-z]{2,}:\d/i.test(text)
  if (hasProtocol) return safeHref(text)
  return /^[^\s/.]+(\.[^\s/.]+)+([/:?#].*)?$/.test(text) ? safeHref(`https://${text}`) : null
}

function parse(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}
