import type { StoredVersion, VersionState } from '../versions.ts'
import { checkedBytes } from './checked-bytes.ts'

type Row = Readonly<Record<string, unknown>>

/** Versions from rows of one document each, those of one version together. */
export function toVersions(rows: readonly Row[]): readonly StoredVersion[] {
  const versions = new Map<string, StoredVersion & { documents: { document: string; number: number }[] }>()
  for (const { id, programme, title, person, at, document, number } of rows) {
    const key = String(id)
    const version = versions.get(key) ?? {
      ...{ id: key, programme: String(programme), title: String(title), by: String(person), at: String(at) },
      documents: [],
    }
    version.documents.push({ document: String(document), number: Number(number) })
    versions.set(key, version)
  }
  return [...versions.values()]
}

/** A document of a version from its row. Throws StorageError `corrupt`. */
export function toVersionState({ document, number, bytes, crc }: Row): VersionState {
  const own = { document: String(document), number: Number(number) }
  if (own.number === 0) return { ...own, state: null }
  return { ...own, state: checkedBytes(`${own.document}: the version of update ${own.number}`, bytes, crc) }
}
