import fc from 'fast-check'
import { createDecoder } from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readSyncMessage, writeUpdate } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { passOnReceived } from './received-updates.ts'
import { ReceivingDoc } from './receiving-doc.ts'

/** What the provider of y-websocket does with a sync message. */
function providerOf(doc: ReceivingDoc) {
  const provider = {
    messageHandlers: [
      (encoder: encoding.Encoder, decoder: ReturnType<typeof createDecoder>) => {
        readSyncMessage(decoder, encoder, doc, provider)
      },
    ],
    /** Gives the message in which the update came. */
    take(update: Uint8Array): Uint8Array {
      const writing = encoding.createEncoder()
      writeUpdate(writing, update)
      const message = encoding.toUint8Array(writing)
      const take = provider.messageHandlers[0]
      take?.(encoding.createEncoder(), createDecoder(message))
      return message
    },
  }
  passOnReceived(doc, provider as unknown as WebsocketProvider)
  return provider
}

/** Two documents: what a colleague writes comes in here, in some order. */
function pair() {
  const [theirs, doc] = [new Y.Doc(), new ReceivingDoc()]
  const written: Uint8Array[] = []
  theirs.on('update', (update: Uint8Array) => written.push(update))
  const told: { update: Uint8Array; origin: unknown }[] = []
  const provider = providerOf(doc)
  doc.on('update', (update: Uint8Array, origin: unknown) => told.push({ update, origin }))
  return { theirs, doc, written, told, provider }
}

const textOf = (doc: Y.Doc): string => doc.getText('text').toString()

test('[TLS3] what comes in is told as it came, with the provider as its origin', () => {
  const { theirs, doc, written, told, provider } = pair()
  theirs.getText('text').insert(0, 'abc')
  const messages = written.map((update) => provider.take(update))
  expect(textOf(doc)).toBe('abc')
  expect(told).toEqual([{ update: written[0], origin: provider }])
  // Not written anew: these are the bytes of the message itself.
  expect(told[0]?.update.buffer).toBe(messages[0]?.buffer)
})

test('[TLS3] what is known already is told to nobody', () => {
  const { theirs, written, told, provider } = pair()
  theirs.getText('text').insert(0, 'abc')
  for (const update of [...written, ...written]) provider.take(update)
  expect(told).toHaveLength(1)
})

test('[TLS3] what an observer writes while something comes in is told as well', () => {
  const { theirs, doc, written, told, provider } = pair()
  doc.getText('text').observe((_, { origin }) => {
    if (origin === provider) doc.getMap('seen').set('yes', true)
  })
  theirs.getText('text').insert(0, 'abc')
  for (const update of written) provider.take(update)
  doc.getMap('seen').set('later', true)
  expect(told.map(({ origin }) => origin === provider)).toEqual([true, false, false])
})

test('[TLS3] from what was told the document can be made again, whatever the order it came in', () => {
  const runs = fc.array(fc.record({ at: fc.nat(30), text: fc.constantFrom('a', 'bc', 'def'), cut: fc.nat(3) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(runs, fc.infiniteStream(fc.nat()), (edits, chance) => {
      const { theirs, doc, written, told, provider } = pair()
      for (const { at, text, cut } of edits) {
        const shared = theirs.getText('text')
        const place = Math.min(at, shared.length)
        shared.insert(place, text)
        if (cut < shared.length) shared.delete(cut, 1)
      }
      const order = written.map((update) => ({ update, place: chance.next().value ?? 0 }))
      for (const { update } of order.sort((a, b) => a.place - b.place)) provider.take(update)
      const again = new Y.Doc()
      for (const { update } of told) Y.applyUpdate(again, update)
      expect(textOf(again)).toBe(textOf(theirs))
      expect(textOf(doc)).toBe(textOf(theirs))
    }),
  )
})
