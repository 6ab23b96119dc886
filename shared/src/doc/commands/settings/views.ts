import { type Look, type SavedView, VIEW_TITLE_MAX } from '../../../model/entities/saved-view.ts'
import { isLine } from '../../../model/fields/line.ts'
import type { SavedViewId } from '../../../model/ids.ts'
import { addEntity, type Command, editEntity, refuse } from '../command.ts'

/** Saves a look under a name for everybody. Refuses an empty or too long name, and a look that the model cannot read. */
export function saveView({ id, title, look }: Pick<SavedView, 'id' | 'title' | 'look'>): Command {
  return (context) =>
    isTitle(title)
      ? addEntity(context, 'programme', 'views', id, { title: title.trim(), look: plain(look), removed: null })
      : refuse('invalid-title')
}

/** Gives a view another name. */
export function renameView(id: SavedViewId, title: string): Command {
  return (context) =>
    isTitle(title) ? editEntity(context, 'programme', 'views', id, { title: title.trim() }) : refuse('invalid-title')
}

/** A view shows from now on what this look shows. */
export function changeView(id: SavedViewId, look: Look): Command {
  return (context) => editEntity(context, 'programme', 'views', id, { look: plain(look) })
}

/** Puts a view in the prullenbak. */
export function removeView(id: SavedViewId): Command {
  return (context) => editEntity(context, 'programme', 'views', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a view out of the prullenbak. */
export function restoreView(id: SavedViewId): Command {
  return (context) => editEntity(context, 'programme', 'views', id, { removed: null })
}

const isTitle = (title: string): boolean => isLine(title, VIEW_TITLE_MAX)

/** A copy of its own: what is stored is plain, and nobody changes it afterwards. */
const plain = (look: Look): Look => structuredClone(look)
