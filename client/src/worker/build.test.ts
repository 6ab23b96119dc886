import { describe, expect, test } from 'vitest'
import { answerTo, type Build, dropOtherBuilds, isScreen, PAGE, storeBuild, storedAnswer } from './build.ts'

/** The caches of a browser, as far as the worker uses them. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>()

  async open(name: string) {
    const known = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, known)
    return {
      match: async (path: string) => known.get(path)?.clone(),
      put: async (path: string, answer: Response) => void known.set(path, answer),
    }
  }

  async match(path: string) {
    for (const cache of this.all.values()) if (cache.has(path)) return cache.get(path)?.clone()
    return undefined
  }

  keys = async () => [...this.all.keys()]
  delete = async (name: string) => this.all.delete(name)
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function world() {
  const fake = new FakeCaches()
  const caches = fake as unknown as CacheStorage
  const asked: string[] = []
  const site = new Map<string, string>()
  const fetch = (async (path: string) => {
    asked.push(path)
    const body = site.get(path)
    return body === undefined ? new Response('', { status: 404 }) : new Response(body)
  }) as typeof globalThis.fetch
  const deploy = async (id: string, ...files: string[]): Promise<Build> => {
    site.clear()
    site.set(PAGE, `page ${id}`)
    for (const file of files) site.set(file, `${file} ${file.startsWith('/assets/') ? '' : id}`)
    return { id, page: await hash(`page ${id}`), files }
  }
  const read = async (build: Build, path: string) => (await storedAnswer(caches, build, path))?.text()
  const answer = (build: Build, path: string) => answerTo(caches, build, path, () => fetch(path))
  return { fake, caches, asked, site, fetch, deploy, read, answer }
}

describe('the built client in the browser', () => {
  test('[OFF1] is kept whole, and a newer build fetches only what is new', async () => {
    const { caches, asked, fetch, deploy, read } = await world()
    const one = await deploy('one', '/assets/a-1.js', '/assets/b-1.js', '/logo.svg')
    await storeBuild(caches, one, fetch)
    expect(await read(one, '/assets/b-1.js')).toContain('b-1')
    asked.length = 0
    await storeBuild(caches, one, fetch)
    expect(asked).toEqual([])
    const two = await deploy('two', '/assets/a-1.js', '/assets/b-2.js', '/logo.svg')
    await storeBuild(caches, two, fetch)
    expect(asked.sort()).toEqual(['/assets/b-2.js', PAGE, '/logo.svg'])
    expect([await read(one, PAGE), await read(two, PAGE)]).toEqual(['page one', 'page two'])
    expect([await read(one, '/logo.svg'), await read(two, '/logo.svg')]).toEqual(['/logo.svg one', '/logo.svg two'])
  })

  test('[OFF2] parts of an earlier build stay as long as it does', async () => {
    const { caches, fetch, deploy, read } = await world()
    const one = await deploy('one', '/assets/b-1.js')
    await storeBuild(caches, one, fetch)
    const two = await deploy('two', '/assets/b-2.js')
    await storeBuild(caches, two, fetch)
    expect(await read(two, '/assets/b-1.js')).toBeDefined()
    await dropOtherBuilds(caches, two)
    expect(await read(two, '/assets/b-1.js')).toBeUndefined()
    expect(await read(two, '/assets/b-2.js')).toBeDefined()
  })

  test('[OFF1] is nothing when a part is missing or the page is of another build, and is completed later', async () => {
    const { caches, asked, site, fetch, deploy, read } = await world()
    const one = await deploy('one', '/assets/a-1.js', '/assets/b-1.js')
    site.delete('/assets/b-1.js')
    await expect(storeBuild(caches, one, fetch)).rejects.toThrow('/assets/b-1.js')
    expect(await read(one, PAGE)).toBeUndefined()
    site.set('/assets/b-1.js', 'b')
    site.set(PAGE, 'page two')
    await expect(storeBuild(caches, one, fetch)).rejects.toThrow('another build')
    expect(await read(one, PAGE)).toBeUndefined()
    site.set(PAGE, 'page one')
    asked.length = 0
    await storeBuild(caches, one, fetch)
    expect(asked).not.toContain('/assets/a-1.js')
    expect(await read(one, PAGE)).toBe('page one')
  })

  test('[OFF1] what the browser threw away comes from the server, and is kept again', async () => {
    const { fake, caches, fetch, deploy, read, answer } = await world()
    const one = await deploy('one', '/assets/a-1.js')
    await storeBuild(caches, one, fetch)
    fake.all.get('samenspoor-one')?.delete('/assets/a-1.js')
    expect((await answer(one, '/assets/a-1.js')).ok).toBe(true)
    expect(await read(one, '/assets/a-1.js')).toBeDefined()
    fake.all.clear()
    expect(await (await answer(one, PAGE)).text()).toBe('page one')
    await storeBuild(caches, one, fetch)
    expect([await read(one, PAGE), await read(one, '/assets/a-1.js')]).toEqual(['page one', '/assets/a-1.js '])
  })

  test('[OFF1] a part that neither the browser nor the server has any more: the page is the one of the server', async () => {
    const { fake, caches, fetch, deploy, read, answer } = await world()
    const one = await deploy('one', '/assets/a-1.js', '/assets/b-1.js')
    await storeBuild(caches, one, fetch)
    fake.all.get('samenspoor-one')?.delete('/assets/b-1.js')
    await deploy('two', '/assets/a-2.js')
    // What this build never had says nothing about it.
    expect((await answer(one, '/assets/other.js')).status).toBe(404)
    expect(await read(one, PAGE)).toBe('page one')
    expect((await answer(one, '/assets/b-1.js')).status).toBe(404)
    expect(await (await answer(one, PAGE)).text()).toBe('page two')
  })

  test('[OFF1] a browser that does not give what it keeps: the server answers', async () => {
    const { fake, caches, fetch, deploy, answer } = await world()
    const one = await deploy('one', '/assets/a-1.js')
    await storeBuild(caches, one, fetch)
    fake.open = () => Promise.reject(new Error('no disk'))
    expect(await (await answer(one, PAGE)).text()).toBe('page one')
  })

  test('[OFF1] answers for screens of the app only', () => {
    for (const path of ['/', '/index.html', '/p/voorschoten/tijdlijn'])
      expect([path, isScreen(path)]).toEqual([path, true])
    for (const path of ['/api/v1/me', '/sync', '/demo/aanmelden/x', '/healthz', '/metrics', '/pp'])
      expect([path, isScreen(path)]).toEqual([path, false])
  })
})
