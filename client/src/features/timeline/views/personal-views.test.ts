import { lookSchema } from '@samenspoor/shared/model/entities/saved-view'
import { savedViewIdSchema } from '@samenspoor/shared/model/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

let storage: MemoryStorage
beforeEach(() => {
  storage = new MemoryStorage()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

test('[VWS3] my own views are read as they were kept, per programme', () => {
  expect(writePersonalViews('p', [VIEW])).toBe(true)
  expect(readPersonalViews('p')).toEqual([VIEW])
  expect(readPersonalViews('q')).toEqual([])
})

test.each(['', 'null', '{}', '[1]', '[{"id":"v1"}]', '{"'])(
  '[VWS3] %j in the storage: no views, and no error',
  (text) => {
    storage.setItem('samenspoor-views-p', text)
    expect(readPersonalViews('p')).toEqual([])
  },
)

test('[VWS3] one that cannot be read leaves the others', () => {
  storage.setItem('samenspoor-views-p', JSON.stringify([{ ...VIEW, look: { group: 'kleur' } }, VIEW]))
  expect(readPersonalViews('p')).toEqual([VIEW])
})

test('[VWS3] a browser that keeps nothing says so', () => {
  storage.isFull = true
  expect(writePersonalViews('p', [VIEW])).toBe(false)
})
