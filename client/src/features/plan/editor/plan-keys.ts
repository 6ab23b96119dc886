import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { itemOfReference } from '../reference/item-of-reference.ts'

export interface PlanKeyHandlers {
  readonly editLink: () => void
  readonly toToolbar: () => void
  readonly openItem: (ref: ItemRef) => void
}

/** Keys of the plan editor beside those for bold, lists and the like. */
export const planKeys = (handlers: PlanKeyHandlers) =>
  Extension.create({
    name: 'planKeys',
    priority: 1_000,

    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          handlers.editLink()
          return true
        },
        'Alt-F10': () => {
          handlers.toToolbar()
          return true
        },
        Enter: () => {
          const { selection } = this.editor.state
          const ref = selection instanceof NodeSelection ? itemOfReference(selection.node) : null
          if (ref === null) return false
          handlers.openItem(ref)
          return true
        },
      }
    },
  })
