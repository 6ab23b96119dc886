import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { send } from '../testing/clients/http-client.ts'
import { startTestServer, temporaryFolder } from '../testing/servers/test-server.ts'

describe('every answer', () => {
  test('[OPS11] carries the headers that keep a browser safe', async () => {
    const server = await startTestServer()
    for (const path of ['/', '/api/v1/me', '/api/v1/openapi.json', '/healthz', '/nope.js']) {
      const { headers } = await fetch(server.url + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule)
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      const fixed = [
        'x-frame-options',
        'cross-origin-resource-policy',
        'permissions-policy',
        'strict-transport-security',
      ]
      expect(fixed.map((name) => headers.get(name)?.split('=')[0] ?? null)).toEqual([
        'DENY',
        'same-origin',
        'camera',
        null,
      ])
      // Only the description of the API is for other websites too.
      expect(headers.get('access-control-allow-origin')).toBe(path.endsWith('openapi.json') ? '*' : null)
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
    }
    const answer = await fetch(`${server.url}/api/v1/me`)
    expect([answer.headers.get('cache-control'), answer.headers.get('api-version')]).toEqual(['no-store', '1.0.0'])
    const secure = await fetch(server.url, { headers: { 'x-forwarded-proto': 'https' } })
    const seconds = /max-age=(\d+)/.exec(secure.headers.get('strict-transport-security') ?? '')?.[1]
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000)
  })
})

describe('the client', () => {
  test('[OPS12] is served with what may be kept and what may not; nothing else of the disk is', async () => {
    const clientFolder = await temporaryFolder()
    mkdirSync(join(clientFolder, 'assets'))
    const files = {
      'index.html': '<!doctype html>',
      'assets/main-abc123.js': 'let a = 1',
      'assets/main-abc123.js.map': '{}',
      'assets/main-abc123.js.br': brotliCompressSync('let a = 1'),
      '.sources': 'x',
      'secret.pem': 'x',
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(clientFolder, name), content)
    const server = await startTestServer({ clientFolder })
    const get = (path: string): Promise<Response> => fetch(server.url + path)
    const script = await get('/assets/main-abc123.js')
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect([script.headers.get('content-encoding'), await script.text()]).toEqual(['gzip', 'let a = 1'])
    const encodingFor = async (accepted: string): Promise<string | null> =>
      (await fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': accepted } })).headers.get(
        'content-encoding',
      )
    expect([await encodingFor('gzip, br'), await encodingFor('br;q=0, gzip'), await encodingFor('identity')]).toEqual([
      'br',
      'gzip',
      null,
    ])
    for (const path of ['/', '/index.html', '/p/voorschoten/tijdlijn', '/p/voorschoten/plannen/wmo']) {
      const page = await get(path)
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
      expect(await page.text()).toBe('<!doctype html>')
    }
    const hidden = [
      '/assets/main-abc123.js.map',
      '/assets/main-abc123.js.br',
      '/.sources',
      '/secret.pem',
      '/assets/none.js',
      '/api/none',
      '/demo/x',
    ]
    for (const path of hidden) expect([path, (await get(path)).status]).toEqual([path, 404])
    expect(await send(server, 'GET', '/assets/../../package.json', {})).toBe(404)
    expect(await send(server, 'GET', '/..%2f..%2fpackage.json', {})).toBe(404)
    for (const path of ['/.git/config', '/assets/.env', '/debug.js', '/server-status.php'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    for (const method of ['TRACE', 'PROPFIND', 'PUT'])
      expect([method, await send(server, method, '/', {})]).toEqual([method, 404])
  })

  test('that is not built yet says how to build it', async () => {
    const server = await startTestServer({ clientFolder: await temporaryFolder() })
    const answer = await fetch(server.url)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm start')])
  })
})
