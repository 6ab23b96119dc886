import { rootMap } from '@samenspoor/shared/doc/layout'
import { type DocumentName, trackDocument } from '@samenspoor/shared/model/document-name'
import type { ProgrammeId } from '@samenspoor/shared/model/ids'
import { readFrame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Edit } from '../plan/edits.ts'
import type { Feed } from './feed.ts'

/**
 * What the sync server says to one browser, without a disk: the content of every document that it opens, as soon as it is
 * let go, and then the edits of a colleague.
 */
export class OurSync implements Feed {
  readonly #documents: ReadonlyMap<DocumentName, Y.Doc>
  readonly #programme: ProgrammeId
  readonly #channels = new Map<string, number>()
  readonly #asked: (() => void)[] = []
  #socket: WebSocket | null = null
  #isLetGo = false

  constructor(programme: ProgrammeId, documents: ReadonlyMap<DocumentName, Y.Doc>) {
    this.#programme = programme
    this.#documents = documents
  }

  get isReady(): boolean {
    return this.#asked.length === this.#documents.size
  }

  connect(socket: WebSocket): void {
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)))
  }

  letGo(): void {
    this.#isLetGo = true
    for (const answer of this.#asked) answer()
  }

  edit({ item, title, period }: Edit): void {
    const name = trackDocument(this.#programme, item.track)
    const doc = this.#documents.get(name)
    const entity = doc && rootMap(doc, 'items').get(item.id)
    if (!doc || !entity) throw new Error(`no item ${item.id} in ${name}`)
    doc.once('update', (update: Uint8Array) => this.#say(name, SYNC.update, update))
    doc.transact(() => {
      entity.set('title', title)
      entity.set('period', period)
    })
  }

  #hear(data: Uint8Array): void {
    const frame = readFrame(data)
    if (frame?.kind === 'open') {
      this.#channels.set(frame.document, frame.channel)
      const opened = { kind: 'opened', channel: frame.channel, mayWrite: true, schemaVersion: 1, epoch: '1' } as const
      this.#socket?.send(writeFrame(opened))
    } else if (frame?.kind === 'whole') this.#answer(frame.channel, frame.bytes)
  }

  #answer(channel: number, bytes: Uint8Array): void {
    const name = [...this.#channels].find(([, number]) => number === channel)?.[0] as DocumentName | undefined
    const doc = name && this.#documents.get(name)
    const from = decoding.createDecoder(bytes)
    if (!doc || decoding.readVarUint(from) !== MESSAGE.sync || decoding.readVarUint(from) !== SYNC.step1) return
    const content = Y.encodeStateAsUpdate(doc, decoding.readVarUint8Array(from))
    const answer = () => this.#say(name, SYNC.step2, content)
    if (this.#isLetGo) answer()
    else this.#asked.push(answer)
  }

  #say(name: DocumentName, kind: number, update: Uint8Array): void {
    const channel = this.#channels.get(name)
    if (channel === undefined) throw new Error(`${name} is not open`)
    const bytes = encoding.encode((to) => {
      encoding.writeVarUint(to, MESSAGE.sync)
      encoding.writeVarUint(to, kind)
      encoding.writeVarUint8Array(to, update)
    })
    this.#socket?.send(writeFrame({ kind: 'whole', channel, bytes }))
  }
}
