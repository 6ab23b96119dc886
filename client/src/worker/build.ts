/** What one build of the client consists of. */
export interface Build {
  /** Another one for every other content. */
  readonly id: string
  /** The sha-256 of `/index.html`, in hex. It names the scripts of this build, so that one of another build will not do. */
  readonly page: string
  /** Paths of everything else that a window may ask for. What is in /assets/ has the hash of its content in its name. */
  readonly files: readonly string[]
}

export const PAGE = '/index.html'

const ASSETS = '/assets/'
const PREFIX = 'samenspoor-'

const nameOf = ({ id }: Pick<Build, 'id'>): string => PREFIX + id

/** What is always the same under its name, in every build. */
export const isAsset = (path: string): boolean => path.startsWith(ASSETS)

/** Whether an address shows a screen of the app. Everything else (the API, sign-in links, health) is the server's. */
export const isScreen = (path: string): boolean => path === '/' || path === PAGE || path.startsWith('/p/')

/**
 * Puts a whole build in a cache of its own, the page last: a cache without a page is not whole, and is gone on with the
 * next time. What an earlier build has too is taken over from there. Rejects when it did not work.
 */
export async function storeBuild(caches: CacheStorage, build: Build, fetch: typeof globalThis.fetch): Promise<void> {
  const cache = await caches.open(nameOf(build))
  if ((await cache.match(PAGE, { ignoreVary: true })) !== undefined) return
  const store = async (path: string): Promise<void> => cache.put(path, await fetchFile(caches, path, build, fetch))
  await Promise.all(build.files.map(store))
  await store(PAGE)
}

async function fetchFile(caches: CacheStorage, path: string, build: Build, fetch: typeof globalThis.fetch) {
  const known = isAsset(path) ? await caches.match(path, { ignoreVary: true }) : undefined
  if (known !== undefined) return known
  const answer = await fetch(path, { cache: isAsset(path) ? 'default' : 'no-cache', credentials: 'omit' })
  if (!answer.ok) throw new Error(`${path} cannot be fetched: ${answer.status}`)
  if (path === PAGE && (await hashOf(answer.clone())) !== build.page) throw new Error('the page is of another build')
  return answer
}

async function hashOf(answer: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The stored answer to a path, or undefined. An asset of an earlier build is there as long as that build is. */
export async function storedAnswer(caches: CacheStorage, build: Build, path: string): Promise<Response | undefined> {
  const own = await (await caches.open(nameOf(build))).match(path, { ignoreVary: true })
  return own ?? (isAsset(path) ? caches.match(path, { ignoreVary: true }) : undefined)
}

/**
 * The answer to a path: as it is stored, or else the server's. A browser can throw away part of what it keeps, or not give it.
 * What the server still has is kept again. When neither has a part of this build any more, the page goes too, so that the next
 * one that is asked for is that of a build that is whole.
 */
export async function answerTo(
  caches: CacheStorage,
  build: Build,
  path: string,
  fetch: () => Promise<Response>,
): Promise<Response> {
  const stored = await storedAnswer(caches, build, path).catch(() => undefined)
  if (stored !== undefined) return stored
  const answer = await fetch()
  if (!build.files.includes(path)) return answer
  const mend = async (): Promise<unknown> =>
    answer.ok ? (await caches.open(nameOf(build))).put(path, answer.clone()) : caches.delete(nameOf(build))
  if (answer.ok || answer.status === 404) await mend().catch(() => undefined)
  return answer
}

/** Throws away every other build. Only when no window uses one. */
export async function dropOtherBuilds(caches: CacheStorage, build: Build): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== nameOf(build))
  await Promise.all(others.map((name) => caches.delete(name)))
}
