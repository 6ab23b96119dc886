import process from 'node:process'
import type { TestProject } from 'vitest/node'
import { PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database server for this run; null when PostgreSQL is not installed. */
    postgresUrl: string | null
  }
}

let server: PostgresServer | null = null

/** Starts one database server for all tests of a run. */
export async function setup(project: TestProject): Promise<void> {
  const programs = PostgresServer.programs()
  if (programs === null) {
    if (process.env.CI) throw new Error('PostgreSQL is not installed')
    process.stderr.write('PostgreSQL is not installed: its tests are left out.\n')
  }
  server = programs === null ? null : await PostgresServer.start(programs)
  project.provide('postgresUrl', server?.url ?? null)
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
