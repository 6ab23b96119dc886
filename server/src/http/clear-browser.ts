import type { Context } from 'hono'

/**
 * Has the browser throw away what it keeps of us: storage, caches, and pages that it would show again on the way back.
 * Work that waits to be saved is in the open window and stays. Not "cookies": that takes those of every neighbouring name
 * too; our own goes by its name.
 */
export function clearBrowser(c: Context): void {
  c.header('clear-site-data', '"cache", "storage"')
}
