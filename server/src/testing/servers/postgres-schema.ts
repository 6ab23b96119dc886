import { inject, onTestFinished } from 'vitest'
import { openDatabase } from '../../storage/postgres/database.ts'

/** Whether there is a database server to test with. */
export const hasPostgres: boolean = inject('postgresUrl') !== null

/** The address of an empty schema in the database of this run, which goes with the test. */
export async function postgresSchema(): Promise<string> {
  const server = inject('postgresUrl')
  if (server === null) throw new Error('PostgreSQL is not installed')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const database = openDatabase(server, 1)
  await database.query(`CREATE SCHEMA ${name}`)
  onTestFinished(async () => {
    await database.query(`DROP SCHEMA ${name} CASCADE`)
    await database.close()
  })
  return `${server}?options=${encodeURIComponent(`-c search_path=${name}`)}`
}
