import type { StoredVersion, VersionState, Versions } from '../versions.ts'

/** Versions for tests. */
export class MemoryVersions implements Versions {
  readonly #versions = new Map<string, { version: Omit<StoredVersion, 'documents'>; states: readonly VersionState[] }>()

  async list(programme: string): Promise<readonly StoredVersion[]> {
    return [...this.#versions.values()]
      .filter(({ version }) => version.programme === programme)
      .map(({ version, states }) => ({
        ...version,
        documents: states.map(({ document, number }) => ({ document, number })),
      }))
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  }

  async add(version: Omit<StoredVersion, 'documents'>, states: readonly VersionState[]): Promise<void> {
    const kept = states.map(({ state, ...rest }) => ({ ...rest, state: state?.slice() ?? null }))
    this.#versions.set(version.id, { version, states: kept.sort((a, b) => (a.document < b.document ? -1 : 1)) })
  }

  async rename(id: string, title: string): Promise<boolean> {
    const known = this.#versions.get(id)
    if (known !== undefined) this.#versions.set(id, { ...known, version: { ...known.version, title } })
    return known !== undefined
  }

  async remove(id: string): Promise<boolean> {
    return this.#versions.delete(id)
  }

  async states(id: string): Promise<readonly VersionState[]> {
    return this.#versions.get(id)?.states ?? []
  }
}
