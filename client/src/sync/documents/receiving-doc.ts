import * as Y from 'yjs'

type EventName = Parameters<Y.Doc['on']>[0]
type ListenerOf<Name extends EventName> = ReturnType<typeof Y.Doc.prototype.on<Name>>
type Listener = ListenerOf<'update'>

/**
 * A document that tells who listens for `update` what came in as it came. Yjs writes every change anew for them, which for a
 * whole document is as much work as reading it was; it writes nothing while nobody listens, so this listens for all, and
 * not while it has told already.
 */
export class ReceivingDoc extends Y.Doc {
  readonly #listeners = new Set<Listener>()
  #received: { readonly update: Uint8Array; readonly origin: unknown } | null = null

  constructor() {
    super()
    this.#listen()
    // Yjs writes a change right after this, and goes on with the next transaction, if there is one.
    super.on('afterTransactionCleanup', (transaction) => {
      const received = this.#received
      if (received === null || transaction.origin !== received.origin || !isChanged(transaction)) return
      this.#tell(received.update, received.origin, this, transaction)
      super.off('update', this.#tell)
    })
    super.on('beforeObserverCalls', this.#listen)
    super.on('afterAllTransactions', this.#listen)
  }

  override on<Name extends EventName>(name: Name, listener: ListenerOf<Name>): ListenerOf<Name> {
    if (name !== 'update') return super.on(name, listener)
    this.#listeners.add(listener as Listener)
    return listener
  }

  override off<Name extends EventName>(name: Name, listener: ListenerOf<Name>): void {
    if (name === 'update') this.#listeners.delete(listener as Listener)
    else super.off(name, listener)
  }

  /** `apply` brings in `update`, in a transaction of `origin`; null when it has to be written anew. */
  receive(update: Uint8Array | null, origin: unknown, apply: () => void): void {
    // What waited for something before it was told to nobody: then Yjs has to write all that this brings.
    this.#received = update === null || this.#hasWaiting ? null : { update, origin }
    try {
      apply()
    } finally {
      this.#received = null
      this.#listen()
    }
  }

  get #hasWaiting(): boolean {
    return this.store.pendingStructs !== null || this.store.pendingDs !== null
  }

  readonly #tell: Listener = (...told) => {
    for (const listener of [...this.#listeners]) listener(...told)
  }

  readonly #listen = (): void => {
    super.on('update', this.#tell)
  }
}

function isChanged({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true
  return false
}
