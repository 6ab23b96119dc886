import type { ProgrammeId } from '@samenspoor/shared/model/ids'
import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'
import type { Registry } from '../registry.ts'
import type { Database, Row } from './database.ts'

/**
 * Programmes and people in SQLite. They are asked for at every opening of a document and hardly ever change, so they are
 * read again only when another process wrote to the database, or this one saved a programme.
 */
export class EmbeddedRegistry implements Registry {
  readonly #database: Database
  #known: { readonly version: unknown; readonly programmes: readonly Programme[] } | null = null

  constructor(database: Database) {
    this.#database = database
  }

  async programmes(): Promise<readonly Programme[]> {
    // Changes whenever another connection has written anything.
    const version = this.#database.prepare('PRAGMA data_version').get()?.data_version
    if (this.#known?.version !== version) {
      const rows = this.#database.prepare('SELECT * FROM programme ORDER BY id').all()
      this.#known = { version, programmes: rows.map((row) => this.#read(row)) }
    }
    return this.#known?.programmes ?? []
  }

  async programme(id: ProgrammeId): Promise<Programme | null> {
    const row = this.#database.prepare('SELECT * FROM programme WHERE id = ?').get(id)
    return row === undefined ? null : this.#read(row)
  }

  async saveProgramme({ id, title, municipality, tracks, people }: Programme): Promise<void> {
    this.#known = null
    this.#database.transaction(() => {
      this.#database
        .prepare(
          `INSERT INTO programme (id, title, municipality, tracks) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
           SET title = excluded.title, municipality = excluded.municipality, tracks = excluded.tracks`,
        )
        .run(id, title, municipality, JSON.stringify(tracks))
      this.#database.prepare('DELETE FROM person WHERE programme = ?').run(id)
      const insert = this.#database.prepare('INSERT INTO person (programme, position, id, details) VALUES (?, ?, ?, ?)')
      for (const [position, person] of people.entries()) insert.run(id, position, person.id, JSON.stringify(person))
    })
  }

  #read(row: Row): Programme {
    const people = this.#database
      .prepare('SELECT details FROM person WHERE programme = ? ORDER BY position')
      .all(row.id ?? null)
    return programmeSchema.parse({
      ...row,
      tracks: JSON.parse(String(row.tracks)),
      people: people.map(({ details }) => JSON.parse(String(details))),
    })
  }
}
