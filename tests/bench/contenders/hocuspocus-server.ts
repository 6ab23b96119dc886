// The server process of Hocuspocus: in memory, or with SQLite in the file that SQLITE names.
// Its own SQLite extension brings a native library that has to be built where it is installed. This is the same
// extension, statement for statement (@hocuspocus/extension-sqlite 4.7.0), over the SQLite of Node.
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

function sqlite(file: string): Database {
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))')
  return new Database({
    fetch: async ({ documentName }) => {
      const row = database.prepare('SELECT data FROM documents WHERE name = ? ORDER BY rowid DESC').get(documentName)
      return row?.data instanceof Uint8Array ? row.data : null
    },
    store: async ({ documentName, state }) => {
      database
        .prepare(
          'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
        )
        .run(documentName, state)
    },
  })
}

const extensions = process.env.SQLITE ? [sqlite(process.env.SQLITE)] : []
const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, extensions })
await server.listen()
process.stdout.write(`listening ${server.address.port}\n`)
