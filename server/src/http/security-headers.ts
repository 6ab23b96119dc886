import { createMiddleware } from 'hono/factory'
import { isHttps } from '../auth/session-cookie.ts'
import type { AppEnvironment } from './environment.ts'

const FIXED: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Headers on every answer that is no websocket. Routes set their own Cache-Control; what sets none is not stored. */
export const securityHeaders = createMiddleware<AppEnvironment>(async (c, next) => {
  await next()
  if (c.var.isUpgraded) return
  for (const [name, value] of Object.entries(FIXED)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(new URL(c.req.url).host))
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  if (isHttps(c)) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
})

/**
 * Everything from here and nothing from elsewhere. Style sheets may be inline because the accessible components and the
 * text editor put a `style` element of their own in the page. Not every browser takes 'self' to include websockets.
 */
function contentSecurityPolicy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}`,
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
