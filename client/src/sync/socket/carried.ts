import type { Frame, OpenFrame } from '@samenspoor/shared/protocol/channels/frames'

/** What the server is told of a document that is to be opened, and what it answers. */
export type Announcement = Omit<OpenFrame, 'kind' | 'channel'>
export type Opening = Pick<Extract<Frame, { kind: 'opened' }>, 'mayWrite' | 'schemaVersion' | 'epoch'>

/** What the socket carries: the channel of one document. */
export interface Carried {
  announce(): Announcement
  opened(opening: Opening): void
  receive(message: Uint8Array): void
  /** By the server, with a code of its own for this document, or because the whole socket is gone. */
  closed(code: number, reason: string, isWholeSocket: boolean): void
}
