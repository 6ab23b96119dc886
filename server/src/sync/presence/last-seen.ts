import type { DocumentName } from '@samenspoor/shared/model/document-name'

/** Client ids that are remembered, over all documents; then the oldest are forgotten. */
const MOST = 50_000

/**
 * Under which client ids people were last present in documents that are out of memory. Somebody who opened a document and
 * works on without network has written nothing yet: a colleague who saw the client id must not take it meanwhile ([PRO6]).
 */
export class LastSeen {
  readonly #people = new Map<string, string>()

  keep(document: DocumentName, people: Iterable<readonly [client: number, person: string]>): void {
    for (const [client, person] of people) {
      const key = `${document} ${client}`
      this.#people.delete(key)
      this.#people.set(key, person)
    }
    for (const key of this.#people.keys()) {
      if (this.#people.size <= MOST) return
      this.#people.delete(key)
    }
  }

  personOf(document: DocumentName, client: number): string | undefined {
    return this.#people.get(`${document} ${client}`)
  }
}
