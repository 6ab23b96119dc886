import { savedViewIdSchema } from '@samenspoor/shared/model/ids'
import { lookSchema } from '@samenspoor/shared/model/saved-view'
import { expect, test } from 'vitest'
import { readPersonalViews, writePersonalViews } from './personal-views.ts'

/** A storage in memory; `isFull` as that of a browser that lets nothing be kept. */
class MemoryStorage implements Storage {
  readonly #kept = new Map<string, string>()
  isFull = false
  readonly getItem = (key: string): string | null => this.#kept.get(key) ?? null
  readonly key = (): null => null
  get length(): number {
    return this.#kept.size
  }
  clear(): void {
    this.#kept.clear()
  }
  removeItem(key: string): void {
    this.#kept.delete(key)
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    this.#kept.set(key, value)
  }
}

const VIEW = { id: savedViewIdSchema.parse('v1'), title: 'Besluiten', look: lookSchema.parse({ group: 'body' }) }

test('[VWS3] my own views are read as they were kept, per programme', () => {
  const storage = new MemoryStorage()
  expect(writePersonalViews('p', [VIEW], storage)).toBe(true)
  expect(readPersonalViews('p', storage)).toEqual([VIEW])
  expect(readPersonalViews('q', storage)).toEqual([])
})

test.each(['', 'null', '{}', '[1]', '[{"id":"v1"}]', '{"'])(
  '[VWS3] %j in the storage: no views, and no error',
  (text) => {
    const storage = new MemoryStorage()
    storage.setItem('samenspoor-views-p', text)
    expect(readPersonalViews('p', storage)).toEqual([])
  },
)

test('[VWS3] one that cannot be read leaves the others', () => {
  const storage = new MemoryStorage()
  storage.setItem('samenspoor-views-p', JSON.stringify([{ ...VIEW, look: { group: 'kleur' } }, VIEW]))
  expect(readPersonalViews('p', storage)).toEqual([VIEW])
})

test('[VWS3] a browser that keeps nothing says so', () => {
  const storage = new MemoryStorage()
  storage.isFull = true
  expect(writePersonalViews('p', [VIEW], storage)).toBe(false)
})
