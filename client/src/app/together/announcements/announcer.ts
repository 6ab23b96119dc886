import type { Change } from '@samenspoor/shared/model/change'
import type { AnnouncementLevel } from './announcement-level.ts'

/** Somebody came or left. */
export interface Coming {
  readonly person: string
  readonly isHere: boolean
}

/** What waits to be said in one go. */
export interface Bundle {
  readonly changes: readonly Change[]
  readonly comings: readonly Coming[]
}

interface AnnouncerOptions {
  readonly level: () => AnnouncementLevel
  readonly me: string
  /** Puts a bundle in words; '' for what is not worth saying. */
  readonly words: (bundle: Bundle, level: Exclude<AnnouncementLevel, 'off'>) => string
  readonly say: (text: string) => void
}

/** At most one announcement in so long, in ms. */
const EVERY_MS = 10_000
/** After the first thing, so that what belongs together is said together. */
const GATHER_MS = 1_500
/** More is counted, not kept. */
const MOST_KEPT = 2_000

/**
 * Says in bundles what others do, for who does not see it happen: at most once in ten seconds, never about what I do
 * myself, and nothing while it is off.
 */
export class Announcer {
  readonly #options: AnnouncerOptions
  #changes: Change[] = []
  #comings = new Map<string, boolean>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #saidAt = Number.NEGATIVE_INFINITY

  constructor(options: AnnouncerOptions) {
    this.#options = options
  }

  changed(changes: readonly Change[]): void {
    const others = changes.filter(({ by }) => by !== this.#options.me)
    if (others.length === 0 || this.#options.level() === 'off') return
    this.#changes = [...this.#changes, ...others].slice(-MOST_KEPT)
    this.#sayLater()
  }

  /** Who comes and leaves within one bundle is not worth saying. */
  came({ person, isHere }: Coming): void {
    if (person === this.#options.me || this.#options.level() === 'off') return
    if (this.#comings.get(person) === !isHere) this.#comings.delete(person)
    else this.#comings.set(person, isHere)
    this.#sayLater()
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #sayLater(): void {
    if (this.#timer !== null) return
    const wait = Math.max(GATHER_MS, this.#saidAt + EVERY_MS - Date.now())
    this.#timer = setTimeout(() => this.#sayNow(), wait)
  }

  #sayNow(): void {
    this.#timer = null
    const level = this.#options.level()
    const bundle = {
      changes: this.#changes,
      comings: [...this.#comings].map(([person, isHere]) => ({ person, isHere })),
    }
    this.#changes = []
    this.#comings = new Map()
    const text = level === 'off' ? '' : this.#options.words(bundle, level)
    if (text === '') return
    this.#saidAt = Date.now()
    this.#options.say(text)
  }
}
