import type { View } from '@samenspoor/shared/protocol/presence'
import { COMMANDS_NL, PALETTE_NL } from '../../../nl/app/palette.ts'
import type { Commands } from '../../../parts/commands/command-id.ts'
import type { IconName } from '../../../ui/marks/icon-paths.ts'
import type { Entry } from './entry.ts'

export type Listed = keyof typeof COMMANDS_NL

interface Known {
  readonly id: Listed
  readonly icon: IconName
  /** The view that is gone to when it cannot be done where one is; null for what can be done everywhere or not at all. */
  readonly at: View | null
}

/** In the order of the list. */
const KNOWN: readonly Known[] = [
  { id: 'new-item', icon: 'plus', at: 'timeline' },
  { id: 'new-link', icon: 'link', at: 'dependencies' },
  { id: 'today', icon: 'calendar', at: 'timeline' },
  { id: 'fit', icon: 'fit', at: 'timeline' },
  { id: 'zoom-month', icon: 'timeline', at: 'timeline' },
  { id: 'zoom-quarter', icon: 'timeline', at: 'timeline' },
  { id: 'zoom-year', icon: 'timeline', at: 'timeline' },
  { id: 'filter-problems', icon: 'filter', at: 'timeline' },
  { id: 'filter-clear', icon: 'filter', at: null },
  { id: 'lines-problems', icon: 'link', at: 'timeline' },
  { id: 'lines-all', icon: 'link', at: 'timeline' },
  { id: 'lines-none', icon: 'link', at: 'timeline' },
  { id: 'share-png-view', icon: 'document', at: 'timeline' },
  { id: 'share-svg-view', icon: 'document', at: 'timeline' },
  { id: 'share-print-view', icon: 'document', at: 'timeline' },
  { id: 'share-png-all', icon: 'document', at: 'timeline' },
  { id: 'share-svg-all', icon: 'document', at: 'timeline' },
  { id: 'share-print-all', icon: 'document', at: 'timeline' },
  { id: 'trash', icon: 'trash', at: 'dependencies' },
  { id: 'who', icon: 'person', at: null },
  { id: 'ask-follow', icon: 'eye', at: null },
  { id: 'calendar', icon: 'calendar', at: null },
  { id: 'theme-system', icon: 'eye', at: null },
  { id: 'theme-light', icon: 'eye', at: null },
  { id: 'theme-dark', icon: 'eye', at: null },
  { id: 'sign-out', icon: 'arrow-right', at: null },
]

interface Here {
  readonly view: View | null
  /** On a phone, where the timeline is a map of lines. */
  readonly isNarrow: boolean
  readonly offered: Commands
  readonly mayAddItem: boolean
  readonly mayAddLink: boolean
  readonly undo: string | null
  readonly redo: string | null
}

/** Everything that can be done now, or on the screen where it is done. */
export function commandEntries(here: Here): Entry[] {
  const entries: Entry[] = []
  if (here.undo !== null) entries.push(ownEntry('undo', PALETTE_NL.undo(here.undo), '', 'undo', 'Ctrl Z'))
  if (here.redo !== null) entries.push(ownEntry('redo', PALETTE_NL.redo(here.redo), '', 'redo', 'Ctrl Y'))
  for (const { id, icon, at } of KNOWN) {
    if (!here.offered[id] && !canBeDoneAt(viewOf(id, at, here), id, here)) continue
    entries.push({
      id: `command ${id}`,
      group: 'command',
      label: COMMANDS_NL[id].label,
      detail: COMMANDS_NL[id].more,
      note: '',
      target: { kind: 'command', id },
      mark: { kind: 'icon', name: icon },
    })
  }
  entries.push(ownEntry('keys', PALETTE_NL.keys, PALETTE_NL.keysMore, 'help', 'Ctrl /'))
  return entries
}

/** Where a command is done when it cannot be done here; null when nowhere. */
export function placeOfCommand(id: Listed, isNarrow: boolean): View | null {
  const at = KNOWN.find((known) => known.id === id)?.at ?? null
  return viewOf(id, at, { isNarrow })
}

function viewOf(id: Listed, at: View | null, { isNarrow }: Pick<Here, 'isNarrow'>): View | null {
  if (!isNarrow || at !== 'timeline') return at
  return id === 'new-item' ? 'board' : null
}

function canBeDoneAt(at: View | null, id: Listed, { view, mayAddItem, mayAddLink }: Here): boolean {
  if (at === null || at === view) return false
  if (id === 'new-item') return mayAddItem
  return id === 'new-link' ? mayAddLink : true
}

const ownEntry = (
  kind: 'undo' | 'redo' | 'keys',
  label: string,
  detail: string,
  icon: IconName,
  keys: string,
): Entry => ({
  id: `command ${kind}`,
  group: 'command',
  label,
  detail,
  note: '',
  target: { kind },
  mark: { kind: 'icon', name: icon },
  keys,
})
