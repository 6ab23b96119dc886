import { Assembler } from '@samenspoor/shared/protocol/channels/assembler'
import { FairQueue } from '@samenspoor/shared/protocol/channels/fair-queue'
import type { Carried } from './carried.ts'

/** What belongs to one connection: which channel has which number, and what is on its way. */
export class SocketLine {
  readonly queue = new FairQueue()
  readonly assembler = new Assembler()
  readonly #numbers = new Map<Carried, number>()
  readonly #carried = new Map<number, Carried>()
  #last = 0

  add(carried: Carried): number {
    this.#last += 1
    this.#numbers.set(carried, this.#last)
    this.#carried.set(this.#last, carried)
    return this.#last
  }

  /** Gives the number that it had. */
  remove(carried: Carried): number | undefined {
    const channel = this.#numbers.get(carried)
    if (channel === undefined) return undefined
    this.#numbers.delete(carried)
    this.#carried.delete(channel)
    this.queue.drop(channel)
    this.assembler.drop(channel)
    return channel
  }

  numberOf(carried: Carried): number | undefined {
    return this.#numbers.get(carried)
  }

  at(channel: number): Carried | undefined {
    return this.#carried.get(channel)
  }
}
