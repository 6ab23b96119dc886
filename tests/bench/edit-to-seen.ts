import * as Y from 'yjs'
import type { Client, Contender } from './contenders/contender.ts'

export interface EditToSeen {
  readonly contender: string
  readonly promise: string
  readonly readers: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** A demo document that every contender can hold; ours checks the name. */
const DOCUMENT = 'voorschoten:track:wmo'
const EDITS = 300
const WARM_UP = 30

/**
 * One person edits a field of an item, one edit at a time; measured is the time until the last of the others has it.
 * Clients are in this process, the server in its own.
 */
export async function measureEditToSeen(contender: Contender, readers: number): Promise<EditToSeen> {
  const writer = await contender.join(DOCUMENT)
  const others = await Promise.all(Array.from({ length: readers }, () => contender.join(DOCUMENT)))
  const entity = new Y.Map<unknown>()
  const place = { status: 'planned', order: 'a0' }
  const isThere = Promise.all(others.map((other) => seen(other, 'bench-item', 'title', 'edit 0')))
  writer.doc.transact(() => {
    for (const [field, value] of Object.entries({ title: 'edit 0', kind: 'activity', period: 'Q1 2022', place })) {
      entity.set(field, value)
    }
    writer.doc.getMap('items').set('bench-item', entity)
  })
  await isThere
  const times: number[] = []
  for (let edit = 1; edit <= WARM_UP + EDITS; edit += 1) {
    const all = Promise.all(others.map((other) => seen(other, 'bench-item', 'title', `edit ${edit}`)))
    const started = performance.now()
    entity.set('title', `edit ${edit}`)
    await all
    if (edit > WARM_UP) times.push(performance.now() - started)
  }
  for (const client of [writer, ...others]) client.close()
  times.sort((a, b) => a - b)
  return {
    contender: contender.name,
    promise: contender.promise,
    readers,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  }
}

function seen(client: Client, id: string, field: string, value: string): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const entity = client.doc.getMap('items').get(id)
      if (!(entity instanceof Y.Map) || entity.get(field) !== value) return
      client.doc.off('update', check)
      resolve()
    }
    client.doc.on('update', check)
    check()
  })
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
