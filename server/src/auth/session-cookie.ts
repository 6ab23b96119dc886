import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { SIGN_IN_LIFETIME } from './sign-ins.ts'

export const SESSION_COOKIE = 'samenspoor_session'

/**
 * The cookie that carries a session. Over https it is `__Host-` and Secure, so that no neighbouring host can set it;
 * over plain http (a loopback address) browsers would drop such a cookie.
 */
export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, SESSION_COOKIE, isHttps(c) ? 'host' : undefined)
}

export function writeSessionCookie(c: Context, secret: string): void {
  setCookie(c, SESSION_COOKIE, secret, { ...options(c), maxAge: SIGN_IN_LIFETIME.session / 1_000 })
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, SESSION_COOKIE, options(c))
}

function options(c: Context): CookieOptions {
  const secure = isHttps(c)
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...(secure ? { prefix: 'host' as const } : {}) }
}

/** A forged header only makes the forger's own cookie stricter, so that it needs no trusted proxy. */
export function isHttps(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
}
