import { type FormEvent, useState } from 'react'
import { COMMON_NL } from '../../../nl/common.ts'
import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { isSameLook } from './look/look.ts'
import { titleProblem } from './save-view.tsx'
import { type ListedView, useViews } from './use-views.ts'

/** The saved views in two lists, each with its name, and ways to rename, bring up to date and remove it. */
export function ManageViews({ settings }: { settings: TimelineSettings }) {
  const rights = useRights()
  const views = useViews(settings)
  const lists = [
    { title: NL.mineList, list: views.mine, mayChange: true },
    { title: NL.sharedList, list: views.shared, mayChange: rights.programme },
  ]
  if (lists.every(({ list }) => list.length === 0)) return <p>{NL.manageEmpty}</p>
  return lists.map(({ title, list, mayChange }) => (
    <section key={title} aria-label={title} hidden={list.length === 0}>
      <h3>{title}</h3>
      <ul className="views-list">
        {list.map((view) => (
          <ViewLine key={view.key} view={view} views={views} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  ))
}

interface ViewLineProps {
  readonly view: ListedView
  readonly views: ReturnType<typeof useViews>
  readonly mayChange: boolean
}

function ViewLine({ view, views, mayChange }: ViewLineProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  if (isRenaming) return <RenameLine view={view} views={views} onClose={() => setIsRenaming(false)} />
  return (
    <li>
      <span className="grow">{view.title}</span>
      {mayChange && (
        <>
          {!isSameLook(view.look, views.look) && (
            <button
              type="button"
              className="btn s ghost"
              aria-label={NL.updateOf(view.title)}
              onClick={() => views.update(view)}
            >
              {NL.update}
            </button>
          )}
          <button
            type="button"
            className="btn s ghost"
            aria-label={NL.renameOf(view.title)}
            onClick={() => setIsRenaming(true)}
          >
            {NL.rename}
          </button>
          <button
            type="button"
            className="btn s ghost"
            aria-label={NL.removeOf(view.title)}
            onClick={() => views.remove(view)}
          >
            {NL.remove}
          </button>
        </>
      )}
    </li>
  )
}

function RenameLine({ view, views, onClose }: Omit<ViewLineProps, 'mayChange'> & { readonly onClose: () => void }) {
  const [title, setTitle] = useState(view.title)
  const problem = titleProblem(title)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (problem !== undefined) return
    if (title.trim() !== view.title) views.rename(view, title.trim())
    onClose()
  }
  return (
    <li>
      <form className="form grow" onSubmit={onSubmit}>
        <TextField label={NL.newName(view.title)} value={title} onChange={setTitle} problem={problem} hasAutoFocus />
        <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onClose} isSmall />
      </form>
    </li>
  )
}
