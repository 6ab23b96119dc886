import { CHANNEL_LIMITS } from '@samenspoor/shared/protocol/channels/frames'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeSocket } from '../testing/fake-server.ts'
import { Backoff } from './backoff.ts'
import type { Carried } from './carried.ts'
import { SharedSocket } from './shared-socket.ts'

const announcement = { document: 'p:programme', acks: true, schemaVersion: 1, epoch: '', person: '' }

/** A document that notes what happens to it. */
function carried(document = 'p:programme'): Carried & { readonly events: string[] } {
  const events: string[] = []
  return {
    events,
    announce: () => ({ ...announcement, document }),
    opened: ({ mayWrite }) => events.push(`opened ${mayWrite}`),
    receive: (message) => events.push(`received ${message.length}`),
    closed: (code, _reason, isWholeSocket) => events.push(`closed ${code}${isWholeSocket ? ' with the socket' : ''}`),
  }
}

function start(random = 0.5) {
  const sockets: FakeSocket[] = []
  const create = () => {
    const socket = new FakeSocket()
    sockets.push(socket)
    return socket
  }
  const shared = new SharedSocket('ws://here/sync', { create, random: () => random })
  return { shared, sockets, last: () => sockets.at(-1) ?? new FakeSocket() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the one socket of a window', () => {
  test('[NET9] carries every document over one connection, each under a number of its own', () => {
    const { shared, sockets, last } = start()
    const [one, two] = [carried('p:programme'), carried('p:track:wmo')]
    shared.attach(one)
    shared.attach(two)
    expect(sockets).toHaveLength(1)
    last().open()
    expect(last().said).toMatchObject([
      { kind: 'open', channel: 1, document: 'p:programme' },
      { kind: 'open', channel: 2, document: 'p:track:wmo' },
    ])
    last().hear({ kind: 'opened', channel: 2, mayWrite: true, schemaVersion: 1, epoch: 'e' })
    last().hear({ kind: 'whole', channel: 2, bytes: new Uint8Array(3) })
    last().hear({ kind: 'close', channel: 1, code: CLOSE_CODES.loadFailed, reason: '' })
    last().hear({ kind: 'whole', channel: 1, bytes: new Uint8Array(3) })
    expect(one.events).toEqual(['closed 1011'])
    expect(two.events).toEqual(['opened true', 'received 3'])
    shared.attach(one)
    shared.detach(two)
    expect(last().said.slice(2)).toMatchObject([
      { kind: 'open', channel: 3 },
      { kind: 'close', channel: 2 },
    ])
    shared.destroy()
    expect(last().isLeft).toBe(true)
  })

  test('[NET9] that is lost comes back after a random part of a limit that doubles, up to half a minute', () => {
    const { shared, sockets, last } = start(0.999_999)
    const waits: number[] = []
    const document = carried()
    for (let round = 0; round < 5; round += 1) {
      shared.attach(document)
      const before = sockets.length
      const at = Date.now()
      if (round > 0) {
        while (sockets.length === before) vi.advanceTimersByTime(100)
        waits.push(Math.round((Date.now() - at) / 1_000))
      }
      last().lose()
    }
    expect(waits).toEqual([9, 18, 30, 30])
    expect(document.events).toEqual(new Array(5).fill('closed 1006 with the socket'))
    shared.destroy()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('[NET9] that the browser refuses to make is a connection that failed: it is tried again', () => {
    const sockets: FakeSocket[] = []
    let refusals = 0
    const create = () => {
      if (refusals < 2) {
        refusals += 1
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      sockets.push(new FakeSocket())
      return sockets[0] ?? new FakeSocket()
    }
    const shared = new SharedSocket('ws://here/sync', { create, random: () => 0.5 })
    const document = carried()
    shared.attach(document)
    expect(document.events).toEqual(['closed 1006 with the socket'])
    shared.attach(document)
    expect(refusals).toBe(1)
    vi.advanceTimersByTime(30_000)
    expect(refusals).toBe(2)
    expect(document.events).toEqual(new Array(2).fill('closed 1006 with the socket'))
    shared.attach(document)
    vi.advanceTimersByTime(30_000)
    sockets[0]?.open()
    expect(sockets[0]?.said).toMatchObject([{ kind: 'open', channel: 1, document: 'p:programme' }])
    shared.destroy()
  })

  test('[NET9] spreads many browsers: the wait lies anywhere below the limit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat({ max: 30 }), (random, failures) => {
        const backoff = new Backoff(6_000, 30_000, () => random)
        for (let index = 0; index < failures; index += 1) backoff.next()
        const most = Math.min(30_000, 6_000 * 2 ** failures)
        expect(backoff.next()).toBeCloseTo(random * most)
        backoff.reset()
        expect(backoff.next()).toBeCloseTo(random * 6_000)
      }),
    )
  })

  test('[NET9] comes back at once when asked, and not by itself after signing out', () => {
    const { shared, sockets, last } = start()
    const document = carried()
    shared.attach(document)
    last().open()
    last().lose()
    shared.attach(document)
    shared.retryNow()
    expect(sockets).toHaveLength(2)
    last().open()
    last().lose(CLOSE_CODES.unauthenticated)
    vi.advanceTimersByTime(120_000)
    shared.attach(document)
    vi.advanceTimersByTime(120_000)
    expect(sockets).toHaveLength(2)
    shared.retryNow()
    shared.attach(document)
    expect(sockets).toHaveLength(3)
    shared.destroy()
  })

  test('[NET9] on which nothing is heard any more is given up', () => {
    const { shared, sockets, last } = start()
    const document = carried()
    shared.attach(document)
    last().open()
    for (let beat = 0; beat < 10; beat += 1) {
      vi.advanceTimersByTime(15_000)
      last().hear({ kind: 'got', bytes: 0 })
    }
    expect(document.events).toEqual([])
    vi.advanceTimersByTime(40_000)
    expect(document.events).toEqual(['closed 1013 with the socket'])
    expect(sockets[0]?.isLeft).toBe(true)
    shared.destroy()
  })

  test('[NET4] brings a large message in pieces, with what others say in between, as fast as it is taken', () => {
    const { shared, last } = start()
    const [large, small] = [carried('p:track:wmo'), carried('p:track:jeugd')]
    shared.attach(large)
    shared.attach(small)
    last().open()
    shared.send(large, new Uint8Array(1_000_000))
    shared.send(small, Uint8Array.of(1))
    const bytesOf = (kind: string): number =>
      last().said.reduce(
        (sum, frame) =>
          sum + (frame.kind === kind && 'bytes' in frame && frame.kind !== 'got' ? frame.bytes.length : 0),
        0,
      )
    expect(bytesOf('more')).toBe(CHANNEL_LIMITS.windowBytes)
    expect(bytesOf('whole')).toBe(1)
    last().bufferedAmount = 1_000_000
    last().hear({ kind: 'got', bytes: CHANNEL_LIMITS.windowBytes })
    expect(bytesOf('more')).toBe(CHANNEL_LIMITS.windowBytes)
    last().bufferedAmount = 0
    vi.advanceTimersByTime(50)
    expect(bytesOf('more')).toBe(2 * CHANNEL_LIMITS.windowBytes)
    shared.destroy()
  })
})
