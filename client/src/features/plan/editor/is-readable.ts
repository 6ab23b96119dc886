import { Node, type Schema } from '@tiptap/pm/model'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type { PlanText } from '../../../sync/use-plan-text.ts'

interface JsonNode {
  readonly type?: unknown
  readonly content?: readonly JsonNode[]
}

const LISTS: readonly unknown[] = ['bulletList', 'orderedList', 'listItem']

/**
 * Whether everything in a text fits the schema. The binding of the editor deletes what does not fit, for everybody:
 * a text of a newer version, or of another client, must not be bound. Empty lists, which merging can leave, may go.
 */
export function isReadable(fragment: PlanText['fragment'], schema: Schema): boolean {
  try {
    const json: JsonNode = yXmlFragmentToProsemirrorJSON(fragment)
    const content = withoutEmptyLists(json.content ?? [])
    // An empty text gets its first paragraph from the person who types it.
    if (content.length > 0) Node.fromJSON(schema, { type: 'doc', content }).check()
    return true
  } catch {
    return false
  }
}

function withoutEmptyLists(nodes: readonly JsonNode[]): JsonNode[] {
  return nodes
    .map((node) => (node.content ? { ...node, content: withoutEmptyLists(node.content) } : node))
    .filter(({ type, content }) => !LISTS.includes(type) || (content !== undefined && content.length > 0))
}
