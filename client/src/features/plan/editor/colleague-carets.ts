import { Extension } from '@tiptap/core'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import { firstName } from '../../../parts/first-name.ts'
import type { CaretAwareness, CaretUser } from '../../../sync/text/caret-awareness.ts'

const NAME_SHOWN_MS = 3_000
const COLOURS = [1, 2, 3, 4, 5, 6]

const colourClass = ({ colour }: CaretUser): string => (COLOURS.includes(colour) ? `p${colour}` : 'p5')

/** Colleagues' carets and selections, each with a name that folds away when the caret rests. */
export function colleagueCarets(carets: CaretAwareness) {
  const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>()
  const showName = (caret: Element) => {
    clearTimeout(timers.get(caret))
    caret.classList.add('moved')
    timers.set(
      caret,
      setTimeout(() => caret.classList.remove('moved'), NAME_SHOWN_MS),
    )
  }
  return [
    CollaborationCaret.configure({
      provider: { awareness: carets },
      render: (user) => {
        const caret = drawCaret(user as CaretUser)
        showName(caret)
        return caret
      },
      selectionRender: (user) => ({ class: `colleague-selection ${colourClass(user as CaretUser)}` }),
    }),
    Extension.create({
      name: 'caretNames',
      addProseMirrorPlugins: () => [
        new Plugin({
          view: ({ dom }) => {
            const onChange = ({ updated }: { readonly updated: readonly number[] }) => {
              for (const client of updated)
                for (const caret of dom.querySelectorAll(`[data-caret="${client}"]`)) showName(caret)
            }
            carets.on('change', onChange)
            return { destroy: () => carets.off('change', onChange) }
          },
        }),
      ],
    }),
  ]
}

/** The text itself is what a screen reader should read; who works where stands in the outline. */
function drawCaret(user: CaretUser): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret ${colourClass(user)}`
  caret.dataset.caret = String(user.client)
  caret.setAttribute('aria-hidden', 'true')
  const name = document.createElement('i')
  name.textContent = firstName(user)
  caret.append(name)
  return caret
}
