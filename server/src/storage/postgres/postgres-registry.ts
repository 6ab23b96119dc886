import type { ProgrammeId } from '@samenspoor/shared/model/ids'
import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'
import type { Registry } from '../registry.ts'
import type { Database, Row } from './database.ts'

/** Programmes with their people, each programme in one row. */
const SELECT = `
  SELECT id, title, municipality, tracks,
    (SELECT coalesce(json_agg(details ORDER BY position), '[]')::text FROM person WHERE programme = programme.id) AS people
  FROM programme`

/** Programmes and people in PostgreSQL. */
export class PostgresRegistry implements Registry {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async programmes(): Promise<readonly Programme[]> {
    return (await this.#database.query(`${SELECT} ORDER BY id`)).map(toProgramme)
  }

  async programme(id: ProgrammeId): Promise<Programme | null> {
    const [row] = await this.#database.query(`${SELECT} WHERE id = $1`, id)
    return row === undefined ? null : toProgramme(row)
  }

  async saveProgramme({ id, title, municipality, tracks, people }: Programme): Promise<void> {
    await this.#database.transaction(async (connection) => {
      await connection.query(
        `INSERT INTO programme (id, title, municipality, tracks) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE
         SET title = excluded.title, municipality = excluded.municipality, tracks = excluded.tracks`,
        ...[id, title, municipality, JSON.stringify(tracks)],
      )
      await connection.query('DELETE FROM person WHERE programme = $1', id)
      const insert = 'INSERT INTO person (programme, position, id, details) VALUES ($1, $2, $3, $4)'
      for (const [position, person] of people.entries())
        await connection.query(insert, id, position, person.id, JSON.stringify(person))
    })
  }
}

function toProgramme(row: Row): Programme {
  const people: readonly string[] = JSON.parse(String(row.people))
  return programmeSchema.parse({
    ...row,
    tracks: JSON.parse(String(row.tracks)),
    people: people.map((details) => JSON.parse(details)),
  })
}
