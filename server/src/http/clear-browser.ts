import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/** The client sets it while work waits in the browser that no server has, and asks whose that is before it goes. */
const WORK_WAITS = 'samenspoor_work_waits'

/**
 * Has the browser throw away what it keeps of us: storage, caches, and pages that it would show again on the way back;
 * but not the storage while work waits in it. Not "cookies": that takes those of every neighbouring name too; our own
 * goes by its name.
 */
export function clearBrowser(c: Context): void {
  c.header('clear-site-data', getCookie(c, WORK_WAITS) === '1' ? '"cache"' : '"cache", "storage"')
}
