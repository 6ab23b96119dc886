import type { WebSocket } from 'ws'
import type { Edit } from '../plan/edits.ts'

/** What a page hears over its websocket: the plan, and then edits, all as Yjs updates. */
export interface Feed {
  /** The page can take the plan. */
  readonly isReady: boolean
  connect(socket: WebSocket): void
  /** Sends the plan. */
  letGo(): void
  edit(edit: Edit): void
}
