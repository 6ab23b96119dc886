import { InputRule, Mark, markPasteRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { safeHref } from './safe-link.ts'

const TYPED_ADDRESS = /(?:^|\s)(https?:\/\/\S+)\s$/
const PASTED_ADDRESS = /https?:\/\/[^\s<>"]+/g

/** A link. Only an address survives, and only an allowed one: at parsing, at pasting, and again when it is drawn. */
export const PlanLink = Mark.create({
  name: 'link',
  priority: 1_000,
  keepOnSplit: false,
  inclusive: false,

  addAttributes() {
    return { href: { default: null, rendered: false } }
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeHref(element.getAttribute('href'))
          return href === null ? false : { href }
        },
      },
    ]
  },

  renderHTML({ mark }) {
    const href = safeHref(mark.attrs.href)
    return href === null ? ['span', 0] : ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0]
  },

  addInputRules() {
    return [
      new InputRule({
        find: TYPED_ADDRESS,
        handler: ({ state, range, match }) => {
          const address = match[1] ?? ''
          const href = safeHref(address)
          if (href === null) return null
          const from = range.to - address.length
          state.tr.insertText(match[0].slice(-1), range.to)
          state.tr.addMark(from, range.to, this.type.create({ href }))
          state.tr.removeStoredMark(this.type)
        },
      }),
    ]
  },

  addPasteRules() {
    return [
      markPasteRule({
        find: PASTED_ADDRESS,
        type: this.type,
        getAttributes: ([address]) => {
          const href = safeHref(address)
          return href === null ? false : { href }
        },
      }),
    ]
  },

  addProseMirrorPlugins() {
    const { type } = this
    return [
      new Plugin({
        props: {
          /** An address pasted over words makes those words a link. */
          handlePaste: (view, event) => {
            const { from, to, empty } = view.state.selection
            const text = event.clipboardData?.getData('text/plain').trim() ?? ''
            const href = /^https?:\/\/\S+$/.test(text) ? safeHref(text) : null
            if (empty || href === null || !view.editable) return false
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })))
            return true
          },
          /** A click places the caret; with Ctrl or Cmd it opens the link, as in other editors. */
          handleClick: (view, _position, event) => {
            const link = event.target instanceof Element ? event.target.closest('a[href]') : null
            const href = safeHref(link?.getAttribute('href'))
            if (href === null || !view.editable || !(event.ctrlKey || event.metaKey)) return false
            window.open(href, '_blank', 'noopener,noreferrer')
            return true
          },
        },
      }),
    ]
  },
})
