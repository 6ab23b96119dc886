import type { Member } from '../member.ts'
import type { StagedUpdate } from './staging/staged-document.ts'

/** An update message that was taken in and whose sender waits for the disk. */
export interface Outgoing extends StagedUpdate {
  readonly member: Member
  /** When it came in, ISO 8601. */
  readonly at: string
  /** Its place among the update messages of that connection. */
  readonly count: number
}

/**
 * Update messages in the order in which they came. A message that changed nothing stands in line too: what made it
 * superfluous may itself still be on its way to disk.
 */
export class Outbox {
  readonly #line: Outgoing[] = []
  #bytes = 0

  /** Bytes that wait for the disk. */
  get bytes(): number {
    return this.#bytes
  }

  get isEmpty(): boolean {
    return this.#line.length === 0
  }

  /** Everything, in order. */
  get all(): readonly Outgoing[] {
    return this.#line
  }

  /** Takes everything out. */
  takeAll(): readonly Outgoing[] {
    this.#bytes = 0
    return this.#line.splice(0)
  }

  add(outgoing: Outgoing): void {
    this.#line.push(outgoing)
    this.#bytes += outgoing.update?.length ?? 0
  }

  /** The first update is on disk: takes it out, and the messages without a change that stand right behind it. */
  takeCommitted(): readonly Outgoing[] {
    const taken: Outgoing[] = []
    for (
      let head = this.#line[0];
      head !== undefined && (taken.length === 0 || head.update === null);
      head = this.#line[0]
    ) {
      taken.push(head)
      this.#line.shift()
      this.#bytes -= head.update?.length ?? 0
    }
    return taken
  }
}
