import { type Lag, type Link, type LinkType, linkSchema } from '../../model/entities/link.ts'
import type { LinkId } from '../../model/ids.ts'
import { type ItemRef, itemKey } from '../../model/item-ref.ts'
import type { HomeDocument } from '../../model/plan.ts'
import { rootMap } from '../layout.ts'
import type { PlanDocs } from '../plan-reader.ts'
import { addEntity, type Command, documentOf, editEntity, entityOf, refuse } from './command.ts'
import { fieldVerdict } from './field-values.ts'

/** A link inside one track lives in that track's document, a link across tracks in the programme's. */
export function homeOfLink(from: ItemRef, to: ItemRef): HomeDocument {
  return from.track === to.track ? `track:${from.track}` : 'programme'
}

export interface NewLink {
  readonly id: LinkId
  readonly from: ItemRef
  readonly to: ItemRef
  readonly type: LinkType
  readonly lagDays?: number
  /** In another unit than days; `lagDays` is 0 then. */
  readonly lag?: Lag | null
  readonly note?: string
}

/** Links two items. Refuses a link of an item to itself and a second living link of the same type between the same two. */
export function linkItems(link: NewLink): Command {
  return (context) => {
    const { from, to, type, lagDays = 0, lag = null, note = '' } = link
    if (itemKey(from) === itemKey(to)) return refuse('self-link')
    if (!isReadableLag({ lagDays, lag })) return refuse('invalid-lag')
    const linkHome = homeOfLink(from, to)
    if (documentOf(context.docs, linkHome) === undefined) return refuse('gone')
    if (hasTwin(context.docs, linkHome, { id: link.id, from, to, type })) return refuse('duplicate-link')
    const record = {
      from: { ...from },
      to: { ...to },
      type,
      lagDays,
      lag: lag === null ? null : { ...lag },
      note,
      source: null,
      derived: [],
      removed: null,
    }
    return addEntity(context, linkHome, 'links', link.id, record)
  }
}

export interface LinkDetails {
  readonly type?: LinkType
  readonly lagDays?: number
  readonly lag?: Lag | null
  readonly note?: string
}

/**
 * Changes how two items hang together, and why. Refuses what the model cannot read, and a type that a second living link
 * between the same two items has already.
 */
export function describeLink(linkHome: HomeDocument, id: LinkId, details: LinkDetails): Command {
  return (context) => {
    if (!isReadableLag(details)) return refuse('invalid-lag')
    const link = readLink(context.docs, linkHome, id)
    if (link !== null && link.removed === null && details.type !== undefined && details.type !== link.type) {
      if (hasTwin(context.docs, linkHome, { ...link, type: details.type })) return refuse('duplicate-link')
    }
    return editEntity(context, linkHome, 'links', id, { ...details })
  }
}

/** Puts a link in the prullenbak. */
export function removeLink(linkHome: HomeDocument, id: LinkId): Command {
  return (context) => editEntity(context, linkHome, 'links', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a link out of the prullenbak. Refuses it when somebody made the same one again meanwhile. */
export function restoreLink(linkHome: HomeDocument, id: LinkId): Command {
  return (context) => {
    const link = readLink(context.docs, linkHome, id)
    if (link !== null && link.removed !== null && hasTwin(context.docs, linkHome, link)) return refuse('duplicate-link')
    return editEntity(context, linkHome, 'links', id, { removed: null })
  }
}

/** Whether the model can read how much lies between the two; what is not given is not judged. */
function isReadableLag({ lagDays, lag }: Pick<LinkDetails, 'lagDays' | 'lag'>): boolean {
  return (
    (lagDays === undefined || fieldVerdict('links', 'lagDays', lagDays) === 'set') &&
    (lag === undefined || fieldVerdict('links', 'lag', lag) === 'set')
  )
}

/** Whether another living link says the same about the same two items. */
function hasTwin(docs: PlanDocs, home: HomeDocument, link: Pick<Link, 'id' | 'from' | 'to' | 'type'>): boolean {
  const doc = documentOf(docs, home)
  if (doc === undefined) return false
  for (const id of rootMap(doc, 'links').keys()) {
    const other = readLink(docs, home, id)
    if (other === null || other.removed !== null || other.id === link.id || other.type !== link.type) continue
    if (isBetween(other, link.from, link.to)) return true
    if (link.type === 'together' && isBetween(other, link.to, link.from)) return true
  }
  return false
}

function isBetween({ from, to }: Pick<Link, 'from' | 'to'>, first: ItemRef, second: ItemRef): boolean {
  return itemKey(from) === itemKey(first) && itemKey(to) === itemKey(second)
}

/** A link as the model reads it; null when it is not there, or when it cannot be read. */
function readLink(docs: PlanDocs, home: HomeDocument, id: string): Link | null {
  const read = linkSchema.safeParse({ ...entityOf(docs, home, 'links', id)?.toJSON(), id })
  return read.success ? read.data : null
}
