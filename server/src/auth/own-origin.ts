/** Whether a browser's Origin header names the host that it talks to. Ports count; `null` and anything unreadable do not. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false
  const { host: originHost, origin: canonical, protocol } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  // An origin is nothing but scheme, host and port: one with a path or user name in it was not made by a browser.
  if (canonical !== origin.toLowerCase()) return false
  return originHost === withoutDefaultPort(host.toLowerCase(), protocol)
}

function withoutDefaultPort(host: string, protocol: 'http:' | 'https:'): string {
  return host.replace(protocol === 'http:' ? /:80$/ : /:443$/, '')
}
