import type { PersonId } from '@samenspoor/shared/model/ids'

/**
 * Says who somebody is. What follows from that (a session, rights, ending it) is the same whoever says it: the demo's
 * links now, a municipality's OpenID provider later.
 */
export interface IdentityProvider {
  readonly id: 'demo' | 'oidc'
  /**
   * The person that a proof, brought by the browser, belongs to; null when the proof is worth nothing. A proof may be worth
   * something the first time only.
   */
  identify(proof: string): Promise<PersonId | null>
}
