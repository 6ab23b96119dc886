import { crc32 } from 'node:zlib'
import type { Heads, LogEntry } from '../../update-log.ts'
import type { Queryable, Row } from '../database.ts'

/*
 * One statement, so one round trip and one sync, for all that waits. Raising `last` locks the row of a document until
 * the commit, so that of two servers the second waits: numbers become visible in their order. Documents are locked in
 * the order of their names, so that two servers never wait for each other. A document that is not where the writer
 * knows it ($16) is not raised, and nothing of it is added.
 * The bytes travel in one value and are cut up by the database: `start` counts from 1.
 */
const APPEND = `
  WITH raised AS (
    INSERT INTO document (name, epoch, last)
    SELECT name, gen_random_uuid()::text, added FROM unnest($1::text[], $2::bigint[]) AS t (name, added) ORDER BY name COLLATE "C"
    ON CONFLICT (name) DO UPDATE SET last = document.last + excluded.last
    WHERE document.last = coalesce(($16::jsonb ->> document.name)::bigint, document.last)
    RETURNING name, last
  ), added AS (
    INSERT INTO document_update (document, number, bytes, crc, person, at, batch, place)
    SELECT document, last - behind, substring($3::bytea FROM start FOR length), crc, person, at, $4::uuid, place
    FROM unnest($5::text[], $6::bigint[], $7::int[], $8::int[], $9::bigint[], $10::text[], $11::text[], $12::int[])
      AS t (document, behind, start, length, crc, person, at, place)
    JOIN raised ON name = document
    RETURNING place, number
  ), owned AS (
    INSERT INTO author (document, client, person)
    SELECT document, client, person FROM unnest($13::text[], $14::bigint[], $15::text[]) AS t (document, client, person)
    JOIN raised ON name = document
    ON CONFLICT DO NOTHING
  )
  SELECT place, number FROM added`

/**
 * Appends all entries, as the batch of that id; gives their numbers, 0 for those of a document that is not where
 * `heads` says. A batch id that is there already is a duplicate.
 */
export async function appendBatch(
  connection: Queryable,
  entries: readonly LogEntry[],
  batch: string,
  heads: Heads = new Map(),
): Promise<readonly number[]> {
  const added = new Map<string, number>()
  for (const { document } of entries) added.set(document, (added.get(document) ?? 0) + 1)
  const left = new Map(added)
  let start = 1
  const placed = entries.map(({ document, update }, place) => {
    const behind = (left.get(document) ?? 0) - 1
    left.set(document, behind)
    const at = start
    start += update.length
    return { place, behind, start: at, length: update.length, crc: crc32(update) }
  })
  const authors = firstAuthors(entries)
  const rows = await connection.query(
    APPEND,
    [...added.keys()],
    [...added.values()],
    Buffer.concat(entries.map(({ update }) => update)),
    batch,
    entries.map(({ document }) => document),
    placed.map(({ behind }) => behind),
    placed.map(({ start: from }) => from),
    placed.map(({ length }) => length),
    placed.map(({ crc }) => crc),
    entries.map(({ user }) => user),
    entries.map(({ at }) => at),
    placed.map(({ place }) => place),
    authors.map(({ document }) => document),
    authors.map(({ client }) => client),
    authors.map(({ user }) => user),
    JSON.stringify(Object.fromEntries(heads)),
  )
  return numbersByPlace(rows, entries.length)
}

/** The number of each of `count` entries by its place in the batch; 0 for one that has no row. */
export function numbersByPlace(rows: readonly Row[], count: number): readonly number[] {
  const numbers = Array.from({ length: count }, () => 0)
  for (const { place, number } of rows) numbers[Number(place)] = Number(number)
  return numbers
}

/** Client ids with the first person of the batch who writes under them. */
function firstAuthors(entries: readonly LogEntry[]): { document: string; client: number; user: string }[] {
  const authors = new Map<string, { document: string; client: number; user: string }>()
  for (const { document, user, authors: clients } of entries) {
    for (const client of clients) {
      const key = `${client} ${document}`
      if (!authors.has(key)) authors.set(key, { document, client, user })
    }
  }
  return [...authors.values()]
}
