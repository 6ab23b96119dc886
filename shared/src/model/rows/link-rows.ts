import { LINK_TYPES, type Link, type LinkType } from '../entities/link.ts'
import { itemKey } from '../item-ref.ts'
import type { LinkKey, Plan } from '../plan.ts'
import { type ItemRows, NOWHERE } from './item-rows.ts'
import { lagNumbers } from './lag-numbers.ts'
import { living } from './living.ts'

/** The place of a type in `LINK_TYPES`. */
export const typeNumber = (type: LinkType): number => LINK_TYPES.indexOf(type)

/** The number of the links that order nothing. */
export const TOGETHER = typeNumber('together')

/** Numbers the links of a plan from 0: the living ones, but for those that wait in the prullenbak with an item. */
export class LinkRows {
  readonly keys: readonly LinkKey[]
  readonly links: readonly Link[]
  /** Who stands at the rows between which the links lie. */
  readonly itemRows: ItemRows
  /** The rows of the items at the two ends of each; {@link NOWHERE}: not there. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** As {@link typeNumber}. */
  readonly types: Uint8Array
  /** As {@link lagNumbers}. */
  readonly lags: Int32Array
  readonly lagUnits: Uint8Array
  #byKey: Map<LinkKey, number> | null = null

  private constructor(keys: readonly LinkKey[], links: readonly Link[], itemRows: ItemRows, before: LinkRows | null) {
    this.keys = keys
    this.links = links
    this.itemRows = itemRows
    this.from = new Int32Array(links.length)
    this.to = new Int32Array(links.length)
    this.types = new Uint8Array(links.length)
    this.lags = new Int32Array(links.length)
    this.lagUnits = new Uint8Array(links.length)
    for (let row = 0; row < links.length; row += 1) {
      if (before?.links[row] === links[row]) this.#copy(row, before as LinkRows)
      else this.#set(row, links[row] as Link)
    }
  }

  /** `before` only saves work: a link that stood at the same row, between the same items, is not looked up again. */
  static of(plan: Plan, itemRows: ItemRows, before: LinkRows | null): LinkRows {
    const known = before?.itemRows === itemRows ? before : null
    const [keys, links] = living(plan.links)
    const rows = new LinkRows(keys, links, itemRows, known)
    const waiting = new Set(rows.#danglingRows().filter((row) => isInTrash(plan, links[row] as Link)))
    if (waiting.size === 0) return rows
    const isShown = (_: unknown, row: number) => !waiting.has(row)
    return new LinkRows(keys.filter(isShown), links.filter(isShown), itemRows, known)
  }

  get size(): number {
    return this.keys.length
  }

  /** The row of a link; {@link NOWHERE} when there is none. */
  ofKey(key: LinkKey): number {
    this.#byKey ??= new Map(this.keys.map((each, row) => [each, row]))
    return this.#byKey.get(key) ?? NOWHERE
  }

  #set(row: number, link: Link): void {
    this.from[row] = this.itemRows.ofRef(link.from)
    this.to[row] = this.itemRows.ofRef(link.to)
    this.types[row] = typeNumber(link.type)
    const [lag, unit] = lagNumbers(link)
    this.lags[row] = lag
    this.lagUnits[row] = unit
  }

  #copy(row: number, { from, to, types, lags, lagUnits }: LinkRows): void {
    this.from[row] = from[row] as number
    this.to[row] = to[row] as number
    this.types[row] = types[row] as number
    this.lags[row] = lags[row] as number
    this.lagUnits[row] = lagUnits[row] as number
  }

  #danglingRows(): number[] {
    const rows: number[] = []
    for (let row = 0; row < this.size; row += 1) {
      if (this.from[row] === NOWHERE || this.to[row] === NOWHERE) rows.push(row)
    }
    return rows
  }
}

/** [SCH8] A link to an item in the prullenbak waits there with it; a link to an item that never was, dangles. */
function isInTrash(plan: Plan, link: Link): boolean {
  return [link.from, link.to].some((ref) => plan.items.get(itemKey(ref))?.removed != null)
}
