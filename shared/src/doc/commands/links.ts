import type { LinkId } from '../../model/ids.ts'
import { type ItemRef, itemKey } from '../../model/item-ref.ts'
import { LAG_MAX_DAYS, type Lag, type LinkType, linkSchema } from '../../model/link.ts'
import type { HomeDocument } from '../../model/plan.ts'
import { rootMap } from '../layout.ts'
import { addEntity, type Command, documentOf, editEntity, entityOf, refuse } from './command.ts'

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
  readonly note?: string
}

/** Links two items. Refuses a link of an item to itself and a second living link of the same type between the same two. */
export function linkItems(link: NewLink): Command {
  return (context) => {
    const { from, to, type, lagDays = 0, note = '' } = link
    if (itemKey(from) === itemKey(to)) return refuse('self-link')
    if (!Number.isInteger(lagDays) || Math.abs(lagDays) > LAG_MAX_DAYS) return refuse('invalid-lag')
    const linkHome = homeOfLink(from, to)
    const doc = documentOf(context.docs, linkHome)
    if (doc === undefined) return refuse('gone')
    for (const id of rootMap(doc, 'links').keys()) {
      const other = linkSchema.safeParse({ ...entityOf(context.docs, linkHome, 'links', id)?.toJSON(), id })
      if (!other.success || other.data.removed !== null || other.data.type !== type) continue
      if (itemKey(other.data.from) === itemKey(from) && itemKey(other.data.to) === itemKey(to))
        return refuse('duplicate-link')
    }
    const record = {
      from: { ...from },
      to: { ...to },
      type,
      lagDays,
      lag: null,
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

/** Changes how two items hang together, and why. */
export function describeLink(linkHome: HomeDocument, id: LinkId, details: LinkDetails): Command {
  return (context) => editEntity(context, linkHome, 'links', id, { ...details })
}

/** Puts a link in the prullenbak. */
export function removeLink(linkHome: HomeDocument, id: LinkId): Command {
  return (context) => editEntity(context, linkHome, 'links', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a link out of the prullenbak. */
export function restoreLink(linkHome: HomeDocument, id: LinkId): Command {
  return (context) => editEntity(context, linkHome, 'links', id, { removed: null })
}
