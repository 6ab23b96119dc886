import { changeView, removeView, renameView, saveView } from '@samenspoor/shared/doc/commands/settings/views'
import { type Look, lookSchema, type SavedView } from '@samenspoor/shared/model/entities/saved-view'
import { savedViewIdSchema } from '@samenspoor/shared/model/ids'
import { useState } from 'react'
import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { compareText } from '../../../parts/compare-text.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { useToast } from '../../../ui/toast/toast.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { linkToLook } from './look/link-to-look.ts'
import { applyLook, lookOf } from './look/look.ts'
import { MOST_PERSONAL_VIEWS, type PersonalView, readPersonalViews, writePersonalViews } from './personal-views.ts'

/** A saved view as it stands in the lists. */
export interface ListedView {
  readonly key: string
  readonly id: SavedView['id']
  readonly title: string
  readonly look: Look
  readonly isMine: boolean
}

/** The saved views, mine and those of everybody, and everything that can be done with them. */
export function useViews(settings: TimelineSettings) {
  const { programme } = useProgramme()
  const { plan } = useView()
  const run = useRun()
  const showToast = useToast()
  const [personal, setPersonal] = useState(() => readPersonalViews(programme.id))
  const look = lookOf(settings)
  const mine = listed(personal, true)
  const shared = listed(
    [...plan.views.values()].filter(({ removed }) => removed === null),
    false,
  )

  /** Keeps another list of my own; what another window of mine wrote meanwhile stays. */
  const keep = (next: (views: readonly PersonalView[]) => readonly PersonalView[]): boolean => {
    const views = next(readPersonalViews(programme.id))
    const isKept = writePersonalViews(programme.id, views)
    if (isKept) setPersonal(views)
    else showToast({ text: NL.notKept, tone: 'danger' })
    return isKept
  }
  const replace = (id: string, patch: Partial<PersonalView>) =>
    keep((views) => views.map((each) => (each.id === id ? { ...each, ...patch } : each)))
  const say = (text: string) => showToast({ text, tone: 'info' })

  const save = (title: string, forAll: boolean): boolean => {
    const id = savedViewIdSchema.parse(crypto.randomUUID())
    if (!forAll && personal.length >= MOST_PERSONAL_VIEWS) {
      showToast({ text: NL.full, tone: 'danger' })
      return false
    }
    const isSaved = forAll
      ? run(saveView({ id, title, look }), NL.saved(title)).ok
      : keep((views) => [...views, { id, title, look }])
    if (isSaved) {
      settings.change({ view: { key: keyOf(id, !forAll), title } })
      say(NL.saved(title))
    }
    return isSaved
  }
  return {
    ...{ mine, shared, look, save },
    choose: (view: ListedView | null) =>
      applyLook(settings, view?.look ?? lookSchema.parse({}), view && { key: view.key, title: view.title }),
    rename: ({ id, key, isMine }: ListedView, title: string) => {
      if (isMine) replace(id, { title })
      else run(renameView(id, title), NL.renamed(title))
      if (settings.view?.key === key) settings.change({ view: { key, title } })
    },
    update: ({ id, title, isMine }: ListedView) => {
      if (!isMine) return void run(changeView(id, look), NL.updated(title), { announce: true })
      if (replace(id, { look })) say(NL.updated(title))
    },
    remove: ({ id, key, title, isMine }: ListedView) => {
      if (settings.view?.key === key) settings.change({ view: null })
      if (!isMine) return void run(removeView(id), NL.removed(title), { announce: true })
      const before = personal.find((each) => each.id === id)
      if (!before || !keep((views) => views.filter((each) => each.id !== id))) return
      const action = { label: NL.undo, onPress: () => void keep((views) => [...views, before]) }
      showToast({ text: NL.removed(title), tone: 'info', action })
    },
    /** False when the browser lets nothing be copied. */
    copyLink: async (): Promise<boolean> => {
      try {
        await navigator.clipboard.writeText(linkToLook(look, settings.sight.middle()))
        say(NL.copied)
        return true
      } catch {
        return false
      }
    },
  }
}

const keyOf = (id: string, isMine: boolean): string => `${isMine ? 'mine' : 'shared'}:${id}`

function listed(views: readonly PersonalView[], isMine: boolean): readonly ListedView[] {
  return views
    .map(({ id, title, look }) => ({ id, title, look, isMine, key: keyOf(id, isMine) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl') || compareText(a.id, b.id))
}
