import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { SuggestedItem } from './find-items.ts'
import type { SuggestionSession } from './suggestion-session.ts'

const KEY = new PluginKey<{ readonly active: boolean }>('itemSuggestion')
const LONGEST_QUERY = 60

/** Typing `#` lists the items; choosing one puts a reference in the text. */
export const itemSuggestion = (session: SuggestionSession, find: (query: string) => SuggestedItem[]) =>
  Extension.create({
    name: 'itemSuggestion',

    addProseMirrorPlugins() {
      return [
        Suggestion<SuggestedItem, ItemRef>({
          editor: this.editor,
          pluginKey: KEY,
          char: '#',
          allowSpaces: true,
          allowedPrefixes: [' ', '\u00a0', '(', '"', '“', '‘', "'", '/'],
          decorationClass: 'suggesting',
          container: '#inhoud',
          floatingUi: { strategy: 'fixed' },
          items: ({ query }) => find(query),
          allow: ({ range }) => range.to - range.from <= LONGEST_QUERY,
          // Only typing opens the list: not a click in an old "#", and not what a colleague types.
          shouldShow: ({ editor, transaction }) =>
            KEY.getState(editor.state)?.active === true || (transaction.docChanged && !isChangeOrigin(transaction)),
          command: ({ editor, range, props: { track, item } }) =>
            void editor
              .chain()
              .focus()
              .insertContentAt(range, [
                { type: 'itemReference', attrs: { track, item } },
                { type: 'text', text: ' ' },
              ])
              .run(),
          render: () => renderInto(session),
        }),
      ]
    },

    addKeyboardShortcuts() {
      return {
        // Tab leaves the editor, also while the list is open.
        Tab: () => {
          if (KEY.getState(this.editor.state)?.active) exitSuggestion(this.editor.view, KEY)
          return false
        },
      }
    },
  })

function renderInto(session: SuggestionSession) {
  let host: HTMLElement | null = null
  let unmount = () => {}
  const show = ({ query, items, command }: SuggestionProps<SuggestedItem, ItemRef>) => {
    // Whoever types on after a "#" that finds nothing means the sign itself.
    const isSentence = items.length === 0 && /\s/.test(query)
    if (host === null || isSentence) session.hide()
    else session.show({ host, query, items, choose: command })
  }
  return {
    onStart: (props: SuggestionProps<SuggestedItem, ItemRef>) => {
      host = document.createElement('div')
      host.className = 'suggestion-host'
      unmount = props.mount(host)
    },
    onUpdate: (props: SuggestionProps<SuggestedItem, ItemRef>) => {
      if (!props.loading) show(props)
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => session.press(event.key),
    onExit: () => {
      session.hide()
      unmount()
      host = null
    },
  }
}
