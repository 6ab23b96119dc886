import { answerTo, type Build, dropOtherBuilds, isAsset, isScreen, PAGE, storeBuild } from './build.ts'
import { TAKE_OVER } from './messages.ts'

/** Put here by the build. */
declare const BUILD: Build

/** What is used of a service worker's world, which the types of a page do not know. */
interface WorkerScope {
  readonly registration: Pick<ServiceWorkerRegistration, 'installing' | 'waiting'>
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly { readonly id: string }[]>
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
  /** The window that asks. */
  readonly clientId: string
  /** The window that there will be; it is not among the clients before its page is there. */
  readonly resultingClientId: string
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
/** Windows that were opened with this build, as far as this run of the worker knows. */
const opened = new Set<string>()
let hasDropped = false

const store = (): Promise<void> => storeBuild(caches, build, (...args) => fetch(...args))

worker.addEventListener('install', (event) => event.waitUntil(store()))

worker.addEventListener('activate', (event) => event.waitUntil(dropUnused().then(() => worker.clients.claim())))

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate') {
    if (!isScreen(pathname)) return
    opened.add(event.resultingClientId)
    const answer = answerTo(caches, build, PAGE, () => fetch(event.request))
    event.respondWith(answer)
    // What the browser threw away is kept again, when the server still has this build.
    event.waitUntil(answer.then(store).catch(() => undefined))
    event.waitUntil(dropUnused())
  } else if (isAsset(pathname) || build.files.includes(pathname)) {
    event.respondWith(answerTo(caches, build, pathname, () => fetch(event.request)))
    // Now its window is there, and the one that it came in the place of is not.
    if (!hasDropped && opened.has(event.clientId)) event.waitUntil(dropUnused())
  }
})

/** Earlier builds go when no window can still ask for their parts. */
async function dropUnused(): Promise<void> {
  // A newer one that is on its way stays.
  if (worker.registration.installing !== null || worker.registration.waiting !== null) return
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!windows.every(({ id }) => opened.has(id))) return
  await dropOtherBuilds(caches, build)
  hasDropped = true
}
