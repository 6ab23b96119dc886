import { type Build, dropOtherBuilds, isAsset, isScreen, PAGE, storeBuild, storedAnswer } from './build.ts'
import { TAKE_OVER } from './messages.ts'

/** Put here by the build. */
declare const BUILD: Build

/** What is used of a service worker's world, which the types of a page do not know. */
interface WorkerScope {
  readonly registration: Pick<ServiceWorkerRegistration, 'installing' | 'waiting'>
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchingEvent) => void): void
}
interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}
interface FetchingEvent extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/*
 * Keeps the built client in the browser, so that it opens without a network, and nothing else: never an answer of the API.
 *
 *   new build -> install (whole, or not at all) -> waiting -> active
 *                                                     |         ^
 *                            no window is open, or a person presses "Vernieuwen"
 *
 * A window goes on with the build that it was opened with, until it is loaded again.
 */
const worker = globalThis as unknown as WorkerScope
const build = BUILD

worker.addEventListener('install', (event) => event.waitUntil(storeBuild(caches, build, (...args) => fetch(...args))))

worker.addEventListener('activate', (event) => event.waitUntil(dropUnused(0).then(() => worker.clients.claim())))

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate') {
    if (!isScreen(pathname)) return
    event.respondWith(answer(PAGE, event.request))
    event.waitUntil(dropUnused(1))
  } else if (isAsset(pathname) || build.files.includes(pathname)) event.respondWith(answer(pathname, event.request))
})

async function answer(path: string, request: Request): Promise<Response> {
  return (await storedAnswer(caches, build, path)) ?? fetch(request)
}

/** Earlier builds go when no window can still ask for their parts; `mine`: windows that are known to have this one. */
async function dropUnused(mine: number): Promise<void> {
  // A newer one that is on its way stays.
  if (worker.registration.installing !== null || worker.registration.waiting !== null) return
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.length <= mine) await dropOtherBuilds(caches, build)
}
