import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Storage } from '../storage/storage.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { codeFor, equalSecrets, newSecret } from './secret.ts'

/** Demo people are known by this domain, which cannot be an address of a real person (RFC 2606). */
const DEMO_DOMAIN = '@demo.samenspoor.example'

export const DEMO_SIGN_IN_PATH = '/demo/aanmelden'

/**
 * Signs in the people of the demo by links that are printed at the start, and are others at the next. A link works once:
 * an address stays behind in places that nobody thinks of. Only ever on a loopback address.
 */
export class DemoSignIn implements IdentityProvider {
  readonly id = 'demo'
  readonly #storage: Storage
  readonly #key = newSecret()
  readonly #used = new Set<string>()

  constructor(storage: Storage) {
    this.#storage = storage
  }

  async people(): Promise<readonly Person[]> {
    const programmes = await this.#storage.registry.programmes()
    const people = programmes.flatMap((programme) => programme.people).filter(({ id }) => id.endsWith(DEMO_DOMAIN))
    return [...new Map(people.map((person) => [person.id, person])).values()]
  }

  /** `<short name>-<code>`: the proof for {@link identify}. */
  proofOf(person: PersonId): string {
    return `${person.slice(0, person.indexOf('@'))}-${codeFor(this.#key, person)}`
  }

  async identify(proof: string): Promise<PersonId | null> {
    const people = await this.people()
    const person = people.find(({ id }) => equalSecrets(this.proofOf(id), proof))
    if (person === undefined || this.wasUsed(proof)) return null
    this.#used.add(proof)
    return person.id
  }

  /** Whether somebody signed in with this proof already. */
  wasUsed(proof: string): boolean {
    return this.#used.has(proof)
  }
}
