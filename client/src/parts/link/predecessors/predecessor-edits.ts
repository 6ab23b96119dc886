import type { Command } from '@samenspoor/shared/doc/commands/command'
import { describeLink, homeOfLink, linkItems, removeLink } from '@samenspoor/shared/doc/commands/links'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Link } from '@samenspoor/shared/model/entities/link'
import { type LinkId, linkIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, homeOfLinkKey, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import {
  type Predecessor,
  readPredecessors,
  type UnreadPredecessor,
} from '@samenspoor/shared/model/predecessors/read-predecessors'
import { writePredecessors } from '@samenspoor/shared/model/predecessors/write-predecessors'
import { keyOf, type RowNumbers } from '../../item/row-numbers.ts'

export type PredecessorProblem =
  | UnreadPredecessor
  | { readonly problem: 'no-row' | 'self' | 'twice' | 'not-mine'; readonly text: string }

/** A piece of what was typed, with the item that it names. */
export interface UnderstoodPredecessor extends Predecessor {
  readonly item: Item
}

export interface PredecessorEdits {
  /** What was understood, in order. */
  readonly understood: readonly UnderstoodPredecessor[]
  /** What is wrong; then nothing is done. */
  readonly problems: readonly PredecessorProblem[]
  readonly commands: readonly Command[]
}

interface LivingLink {
  readonly key: LinkKey
  readonly link: Link
  readonly row: number
}

/** The links that an item needs, with the numbers of their rows, from low to high; those to what is gone are left alone. */
function linksTo(plan: Plan, to: ItemKey, { of }: RowNumbers): LivingLink[] {
  return [...plan.links]
    .flatMap(([key, link]) => {
      const row = of.get(itemKey(link.from))
      return link.removed === null && itemKey(link.to) === to && row !== undefined ? [{ key, link, row }] : []
    })
    .sort(byRow)
}

/** Two that need the same row always stand in the same order. */
const byRow = (a: LivingLink, b: LivingLink): number => a.row - b.row || (a.key < b.key ? -1 : 1)

const asTyped = ({ row, link: { type, lagDays, lag } }: LivingLink): Predecessor => ({ row, type, lagDays, lag })

/** What an item needs, as it is typed: "3; 4SS+2m". */
export const predecessorsInText = (plan: Plan, to: ItemKey, numbers: RowNumbers): string =>
  writePredecessors(linksTo(plan, to, numbers).map(asTyped))

/** The same of every item that needs something. */
export function allPredecessorsInText(plan: Plan, numbers: RowNumbers): ReadonlyMap<ItemKey, string> {
  const byItem = new Map<ItemKey, LivingLink[]>()
  for (const [key, link] of plan.links) {
    const [row, to] = [numbers.of.get(itemKey(link.from)), itemKey(link.to)]
    if (link.removed !== null || row === undefined || !numbers.of.has(to)) continue
    const list = byItem.get(to)
    if (list) list.push({ key, link, row })
    else byItem.set(to, [{ key, link, row }])
  }
  return new Map([...byItem].map(([to, list]) => [to, writePredecessors(list.sort(byRow).map(asTyped))]))
}

/**
 * [PRE4] What has to be added, changed and removed so that an item needs what was typed, and nothing else. A link that stays
 * keeps its reason; one to an item that is gone is left alone. `mayWrite` says of a document whether I may write it.
 */
export function predecessorEdits(
  plan: Plan,
  to: ItemRef,
  text: string,
  numbers: RowNumbers,
  mayWrite: (home: HomeDocument) => boolean,
): PredecessorEdits {
  const problems: PredecessorProblem[] = []
  const understood: UnderstoodPredecessor[] = []
  for (const piece of readPredecessors(text)) {
    if ('problem' in piece) problems.push(piece)
    else {
      const item = numbers.at.get(piece.row)
      const wrong = item === undefined ? 'no-row' : problemOf(piece, item, to, understood)
      if (item === undefined || wrong !== null) problems.push({ problem: wrong ?? 'no-row', text: String(piece.row) })
      else understood.push({ ...piece, item })
    }
  }
  const there = linksTo(plan, itemKey(to), numbers)
  const edits = editsBetween(there, understood, to)
  for (const { home, row } of edits) {
    if (!mayWrite(home)) problems.push({ problem: 'not-mine', text: String(row) })
  }
  return {
    understood,
    problems: once(problems),
    commands: problems.length > 0 ? [] : edits.map(({ command }) => command),
  }
}

/** What is wrong in the same way is said once, however often it was typed. */
const once = (problems: readonly PredecessorProblem[]): PredecessorProblem[] => [
  ...new Map(problems.map((each) => [`${each.problem} ${each.text}`, each])).values(),
]

function problemOf(
  { row, type }: Predecessor,
  item: Item,
  to: ItemRef,
  before: readonly UnderstoodPredecessor[],
): 'self' | 'twice' | null {
  if (keyOf(item) === itemKey(to)) return 'self'
  return before.some((other) => other.row === row && other.type === type) ? 'twice' : null
}

interface Edit {
  readonly home: HomeDocument
  readonly row: number
  readonly command: Command
}

function editsBetween(there: readonly LivingLink[], wanted: readonly UnderstoodPredecessor[], to: ItemRef): Edit[] {
  const left = new Set(there)
  const take = (fits: (link: LivingLink) => boolean): LivingLink | undefined => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found
  }
  // What has its type already goes first, so that the rest can change the type of what is over.
  const same = new Map(
    wanted.map((each) => [each, take(({ row, link }) => row === each.row && link.type === each.type)]),
  )
  const changes = wanted.flatMap((each): Edit[] => {
    const { row, type, lagDays, lag, item } = each
    const known = same.get(each) ?? take((other) => other.row === row)
    if (known === undefined) {
      const from = { track: item.track, item: item.id }
      const id: LinkId = linkIdSchema.parse(crypto.randomUUID())
      return [{ home: homeOfLink(from, to), row, command: linkItems({ id, from, to, type, lagDays, lag }) }]
    }
    if (isSame(known.link, each)) return []
    const home = homeOfLinkKey(known.key)
    return [{ home, row, command: describeLink(home, known.link.id, { type, lagDays, lag }) }]
  })
  const removals = [...left].map(({ key, link, row }): Edit => {
    const home = homeOfLinkKey(key)
    return { home, row, command: removeLink(home, link.id) }
  })
  return [...removals, ...changes]
}

/** Between two that fall together nothing is written, whatever stands there. */
function isSame(link: Link, { type, lagDays, lag }: Predecessor): boolean {
  if (link.type !== type) return false
  if (type === 'together') return true
  const [a, b] = [link.lag, lag]
  if (a === null || b === null)
    return (
      (a?.amount ?? link.lagDays) === (b?.amount ?? lagDays) &&
      ((a === null) === (b === null) || (a ?? b)?.amount === 0)
    )
  return a.unit === b.unit && a.amount === b.amount
}
