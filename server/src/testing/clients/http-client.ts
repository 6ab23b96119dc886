import { request } from 'node:http'
import { expect } from 'vitest'
import { PEOPLE, type TestServer } from '../servers/test-server.ts'

/** A fetch that carries an access token of the demo's Wmo colleague. */
export async function asWmo(server: TestServer): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const token = await server.token(PEOPLE.wmo)
  return (path, init = {}) =>
    fetch(server.url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
}

/** Sends a request with any header, the ones that `fetch` keeps for browsers included; gives the status. */
export function send(
  server: TestServer,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Signs in as the sign-in page does; gives the cookie. */
export async function signIn(server: TestServer, person: string = PEOPLE.wmo): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  expect(answer.status).toBe(201)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** What asks for a websocket. */
export const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
} as const
