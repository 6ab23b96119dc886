import type { Action } from '@samenspoor/shared/model/entities/action'
import { compareByRow, type Item } from '@samenspoor/shared/model/entities/item'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { Track } from '@samenspoor/shared/model/track'
import { PALETTE_NL } from '../../../nl/app/palette.ts'
import { KIND_NL } from '../../../nl/common.ts'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { type StatusNames, statusNames } from '../../../parts/item/status/status-names.ts'
import type { Entry } from './entry.ts'

/** Everything of a plan that one can go to: items, tracks, actions, people, and the parts of the letters behind it. */
export function planEntries(plan: Plan, programme: Programme): Entry[] {
  const tracks = new Map<string, Track>(plan.tracks.map((track) => [track.id, track]))
  const people = new Map<string, Person>(programme.people.map((person) => [person.id, person]))
  const items = [...plan.items.values()].filter((item) => item.removed === null && tracks.has(item.track))
  const actions = [...plan.actions.values()].filter(({ removed }) => removed === null)
  return [
    ...items.map((item) => itemEntry(item, tracks, people, statusNames(plan.settings))),
    ...plan.tracks.map(trackEntry),
    ...actions.map((action) => actionEntry(action, tracks, people)),
    ...programme.people.map(personEntry),
    ...letterEntries(items),
  ]
}

function itemEntry(
  item: Item,
  tracks: ReadonlyMap<string, Track>,
  people: ReadonlyMap<string, Person>,
  statuses: StatusNames,
): Entry {
  const track = tracks.get(item.track)
  const ref = { track: item.track, item: item.id }
  const kind = item.kind === 'decision' ? TIMELINE_NL.decisionBy[item.decidingBody ?? 'none'] : KIND_NL[item.kind]
  const who = people.get(item.who ?? '')?.name ?? ''
  return {
    id: `item ${itemKey(ref)}`,
    group: 'item',
    label: item.title,
    detail: [track?.title, item.period, kind, statuses[item.place.status], who].join(' '),
    note: [track?.shortTitle, item.period].filter(Boolean).join(' · '),
    target: { kind: 'item', ref },
    mark: track ? { kind: 'item', item, track } : { kind: 'icon', name: 'document' },
  }
}

const trackEntry = (track: Track): Entry => ({
  id: `track ${track.id}`,
  group: 'track',
  label: track.title,
  detail: track.shortTitle,
  note: '',
  target: { kind: 'track', id: track.id },
  mark: { kind: 'track', track },
})

function actionEntry(action: Action, tracks: ReadonlyMap<string, Track>, people: ReadonlyMap<string, Person>): Entry {
  const who = people.get(action.assignee ?? '')?.name
  const track = tracks.get(action.track)
  return {
    id: `action ${action.id}`,
    group: 'action',
    label: action.title,
    detail: [who, action.due, track?.title].join(' '),
    note: [who, action.done ? PALETTE_NL.actionDone : action.due].filter(Boolean).join(' · '),
    target: { kind: 'action', id: action.id },
    mark: { kind: 'icon', name: 'check' },
  }
}

const personEntry = (person: Person): Entry => ({
  id: `person ${person.id}`,
  group: 'person',
  label: person.name,
  detail: person.title,
  note: person.title,
  target: { kind: 'person', id: person.id },
  mark: { kind: 'person', person },
})

/** A heading of a letter leads to the first item that was taken from under it. */
function letterEntries(items: readonly Item[]): Entry[] {
  const parts = Map.groupBy(
    items.filter(({ source }) => source !== null && source.heading !== ''),
    ({ source }) => `${source?.doc} ${source?.heading}`,
  )
  return [...parts].flatMap(([key, group]) => {
    const first = group.toSorted(compareByRow)[0]
    if (!first?.source) return []
    const { doc, heading } = first.source
    return {
      id: `letter ${key}`,
      group: 'letter',
      label: heading,
      detail: PALETTE_NL.letter(doc),
      note: `${PALETTE_NL.letter(doc)} · ${PALETTE_NL.letterItems(group.length)}`,
      target: { kind: 'item', ref: { track: first.track, item: first.id } },
      mark: { kind: 'icon', name: 'mail' },
    } satisfies Entry
  })
}
