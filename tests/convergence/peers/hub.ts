import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Endpoint } from './endpoint.ts'
import { Replica, seededContent } from './replica.ts'

const HUB_CLIENT = 2

/** The server's part: every update goes into the log first, and then to everybody else. Starts again from its log. */
export class Hub {
  readonly #log = seededContent()
  readonly #endpoints = new Set<Endpoint>()
  #replica = this.#open()

  get replica(): Replica {
    return this.#replica
  }

  attach(endpoint: Endpoint): void {
    this.#endpoints.add(endpoint)
  }

  detach(endpoint: Endpoint): void {
    this.#endpoints.delete(endpoint)
  }

  /** Forgets everything but the log. The connections are gone. */
  restart(): void {
    this.#endpoints.clear()
    this.#replica.destroy()
    this.#replica = this.#open()
  }

  #open(): Replica {
    const replica = new Replica(HUB_CLIENT, this.#log)
    for (const [name, doc] of replica.docs) {
      doc.on('update', (update: Uint8Array, origin: unknown) => this.#relay(name, update, origin))
    }
    return replica
  }

  #relay(name: DocumentName, update: Uint8Array, origin: unknown): void {
    this.#log.get(name)?.push(update)
    for (const endpoint of this.#endpoints) if (endpoint !== origin) endpoint.send('update', name, update)
  }
}
