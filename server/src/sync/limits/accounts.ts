import { Budget, LIMITS } from './limits.ts'

interface Account {
  /** Sockets that carry channels, and open documents. */
  open: number
  readonly budget: Budget
}

/** What each person has open and may still ask for, over all sockets together. */
export class Accounts {
  readonly #accounts = new Map<string, Account>()

  hasRoom(person: string): boolean {
    return (this.#accounts.get(person)?.open ?? 0) < LIMITS.connectionsPerPerson
  }

  /** One more is open; gives the person's budget. */
  enter(person: string): Budget {
    const known = this.#accounts.get(person)
    const account = known ?? {
      open: 0,
      budget: new Budget(LIMITS.personBudget, LIMITS.personBudgetPerSecond, performance.now()),
    }
    account.open += 1
    this.#accounts.set(person, account)
    return account.budget
  }

  /** One is closed. The budget stays as it is: coming back gives no new one. */
  leave(person: string): void {
    const account = this.#accounts.get(person)
    if (account !== undefined) account.open -= 1
  }

  /** Forgets who has nothing open and a full budget. */
  forgetIdle(): void {
    const now = performance.now()
    for (const [person, { open, budget }] of this.#accounts) {
      if (open === 0 && budget.isFull(now)) this.#accounts.delete(person)
    }
  }
}
