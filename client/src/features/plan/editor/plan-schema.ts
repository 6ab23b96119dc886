import { getSchema } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { ItemReference } from '../reference/item-reference.ts'
import { PlanLink } from './plan-link.ts'
import { PlanListItem } from './plan-list-item.ts'

/**
 * What can stand in a plan: headings, paragraphs, lists, bold, italic, links and item references. Nothing here writes
 * by itself: no history of its own (the undo list is that of the shared text) and no trailing paragraph.
 */
export const PLAN_CONTENT = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  PlanListItem,
  PlanLink,
  ItemReference,
]

export const PLAN_SCHEMA = getSchema(PLAN_CONTENT)
