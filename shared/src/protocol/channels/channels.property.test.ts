import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Assembler } from './assembler.ts'
import { FairQueue } from './fair-queue.ts'
import { CHANNEL_LIMITS, type Frame, readFrame, writeFrame } from './frames.ts'

const number = fc.nat({ max: 2 ** 31 })
const text = fc.string({ maxLength: 200, unit: 'grapheme' })
const bytes = fc.uint8Array({ maxLength: 300 })

const frames: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    channel: number,
    document: text,
    acks: fc.boolean(),
    schemaVersion: number,
    epoch: text,
    person: text,
  }),
  fc.record({
    kind: fc.constant('opened' as const),
    channel: number,
    mayWrite: fc.boolean(),
    schemaVersion: number,
    epoch: text,
  }),
  fc.record({ kind: fc.constantFrom('whole' as const, 'more' as const, 'last' as const), channel: number, bytes }),
  fc.record({ kind: fc.constant('close' as const), channel: number, code: number, reason: text }),
  fc.record({ kind: fc.constant('got' as const), bytes: number }),
)

describe('a frame', () => {
  test('[NET8] is read as it was written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(readFrame(writeFrame(frame))).toEqual(frame)
      }),
    )
  })

  test('[NET8] that is cut short, longer than itself or random is none, or another; reading never fails', () => {
    fc.assert(
      fc.property(frames, fc.nat(), bytes, (frame, cut, tail) => {
        const whole = writeFrame(frame)
        const isMessage = 'bytes' in frame && frame.kind !== 'got'
        const short = readFrame(whole.subarray(0, cut % whole.length))
        if (!isMessage) expect(short).toBeNull()
        if (!isMessage && tail.length > 0) expect(readFrame(Uint8Array.of(...whole, ...tail))).toBeNull()
        readFrame(tail)
        const bent = whole.slice()
        bent[cut % bent.length] = (bent[cut % bent.length] ?? 0) ^ (1 + (cut % 255))
        readFrame(bent)
      }),
    )
  })

  test.each([
    ['nothing', []],
    ['a number without end', new Array(40).fill(255)],
    ['a kind that is unknown', [7, 1]],
    ['a flag that is neither 0 nor 1', [1, 1, 2, 1, 0]],
    ['a text that claims to be longer than the frame', [5, 1, 1, 255, 255, 255, 127]],
    ['a text that is no UTF-8', [5, 1, 1, 2, 195, 40]],
  ])('[NET8] %s is none', (_name, values) => {
    expect(readFrame(Uint8Array.from(values))).toBeNull()
  })

  test('[NET8] with a giant name is none', () => {
    const open = { kind: 'open', channel: 1, acks: true, schemaVersion: 1, epoch: '', person: '' } as const
    expect(readFrame(writeFrame({ ...open, document: 'x'.repeat(300) }))).not.toBeNull()
    expect(readFrame(writeFrame({ ...open, document: 'x'.repeat(301) }))).toBeNull()
  })
})

/** Messages on channels, in order; some longer than a piece. */
const traffic = fc.array(
  fc.record({ channel: fc.nat({ max: 4 }), length: fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 400_000 })) }),
  { maxLength: 30 },
)

describe('the queue and what puts messages together again', () => {
  test('[NET4] every message arrives whole and in the order of its channel, with never more under way than the window', () => {
    fc.assert(
      fc.property(traffic, fc.infiniteStream(fc.boolean()), (messages, hearsNow) => {
        const queue = new FairQueue()
        const assembler = new Assembler()
        const [sent, arrived] = [new Map<number, string[]>(), new Map<number, string[]>()]
        for (const [index, { channel, length }] of messages.entries()) {
          queue.add(channel, new Uint8Array(length).fill(index))
          sent.set(channel, [...(sent.get(channel) ?? []), `${length} of ${length > 0 ? index : 0}`])
        }
        let [underWay, untold] = [0, 0]
        for (let waiting = queue.next(); ; waiting = queue.next()) {
          if (waiting === null) {
            if (untold === 0) break
            queue.got(untold)
            underWay -= untold
            untold = 0
            continue
          }
          const frame = readFrame(waiting)
          if (frame === null || !('bytes' in frame) || frame.kind === 'got') throw new Error('no message')
          expect(frame.bytes.length).toBeLessThanOrEqual(CHANNEL_LIMITS.pieceBytes)
          if (frame.kind !== 'whole') underWay += frame.bytes.length
          expect(underWay).toBeLessThan(CHANNEL_LIMITS.windowBytes + CHANNEL_LIMITS.pieceBytes)
          const { message, got } = assembler.take(frame.channel, frame.kind, frame.bytes)
          untold += got
          if (message !== null) {
            const line = `${message.length} of ${message[0] ?? 0}`
            arrived.set(frame.channel, [...(arrived.get(frame.channel) ?? []), line])
          }
          if (untold > 0 && hearsNow.next().value) {
            queue.got(untold)
            underWay -= untold
            untold = 0
          }
        }
        expect(arrived).toEqual(sent)
        expect([queue.bytes, queue.bytesBehind, assembler.bytes]).toEqual([0, 0, 0])
      }),
      { numRuns: 60 },
    )
  })

  test('[NET4] channels take turns: an edit waits for one piece of each other channel at most', () => {
    const queue = new FairQueue()
    for (const channel of [1, 2, 3]) queue.add(channel, new Uint8Array(100_000))
    queue.next()
    queue.add(4, Uint8Array.of(7))
    const turns = Array.from({ length: 4 }, () => readFrame(queue.next() ?? new Uint8Array()))
    expect(turns.map((frame) => (frame?.kind === 'got' ? null : frame?.channel))).toEqual([2, 3, 1, 4])
  })

  test('[NET4] dropping a channel forgets all of it and leaves the sums right', () => {
    fc.assert(
      fc.property(traffic, fc.nat({ max: 20 }), (messages, taken) => {
        const queue = new FairQueue()
        for (const { channel, length } of messages) queue.add(channel, new Uint8Array(length))
        for (let index = 0; index < taken; index += 1) queue.next()
        for (const channel of [0, 1, 2, 3, 4]) queue.drop(channel)
        expect([queue.bytes, queue.bytesBehind, queue.next()]).toEqual([0, 0, null])
      }),
      { numRuns: 60 },
    )
  })

  test('[NET4] pieces for a channel that is closed are counted, so that the window never closes for good', () => {
    const [queue, assembler] = [new FairQueue(), new Assembler()]
    for (let round = 0; round < 100; round += 1) {
      queue.add(round, new Uint8Array(40_000))
      for (let left = queue.next(); left !== null; left = queue.next()) {
        const frame = readFrame(left)
        if (frame !== null && 'bytes' in frame && frame.kind !== 'got')
          queue.got(assembler.skip(frame.kind, frame.bytes))
      }
      expect(queue.bytes).toBe(0)
    }
  })
})
