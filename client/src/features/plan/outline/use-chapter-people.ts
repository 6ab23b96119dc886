import type { Person } from '@samenspoor/shared/model/person'
import type { Editor } from '@tiptap/core'
import type { DecorationSet } from '@tiptap/pm/view'
import { useEditorState } from '@tiptap/react'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import type { CaretAwareness } from '../../../sync/text/caret-awareness.ts'
import { type Chapter, chapterAt } from './outline.ts'

/** Which of these people has the caret in which chapter, by the index of the chapter. */
export function useChapterPeople(
  editor: Editor,
  carets: CaretAwareness,
  chapters: readonly Chapter[],
  people: readonly Person[],
): ReadonlyMap<number, readonly Person[]> {
  const places = useEditorState({
    editor,
    selector: () => caretPlaces(editor).map(({ client, position }) => `${client}:${chapterAt(chapters, position)}`),
  })
  const states = carets.getStates()
  const found = new Map<number, Person[]>()
  for (const place of places) {
    const [client, chapter] = place.split(':').map(Number)
    const id = client === undefined ? undefined : states.get(client)?.user.person
    const person = people.find((each) => each.id === id)
    if (!person || chapter === undefined || chapter < 0) continue
    const here = found.get(chapter) ?? []
    if (!here.includes(person)) found.set(chapter, [...here, person])
  }
  return found
}

/** The caret plugin draws a widget per colleague, under the client id: that is where the caret is right now. */
function caretPlaces(editor: Editor): { readonly client: string; readonly position: number }[] {
  if (editor.isDestroyed) return []
  const drawn: DecorationSet | undefined = yCursorPluginKey.getState(editor.state)
  if (!drawn) return []
  return drawn
    .find(undefined, undefined, ({ key }) => typeof key === 'string')
    .map(({ from, spec }) => ({ client: String(spec.key), position: from }))
}
