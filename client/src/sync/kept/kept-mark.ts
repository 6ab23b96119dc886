const NAME = 'samenspoor_work_waits'
const LASTS_SECONDS = 400 * 24 * 3_600

/**
 * Whether work waits in this browser that is on no server. It is a cookie, so that the server does not have the browser
 * throw everything away then, when a sign-in ends or another begins. It says nothing about whose work it is.
 */
export const doesWorkWait = (): boolean => document.cookie.split('; ').includes(`${NAME}=1`)

export function markWork(waits: boolean): void {
  if (waits === doesWorkWait()) return
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the cookie store, and it is not there at once
  document.cookie = `${NAME}=${waits ? 1 : ''}; path=/; max-age=${waits ? LASTS_SECONDS : 0}; samesite=lax`
}
