import { join } from 'node:path'
import { openDatabase } from '@samenspoor/server/storage/embedded/database'
import type { RunningServer } from './running-server.ts'

/** Changes what the server has on disk behind its back, as an operator or a bad disk would. */
export function changeStored(server: RunningServer, statement: string, ...values: (string | Uint8Array)[]): void {
  const database = openDatabase(join(server.dataFolder, 'samenspoor.db'), 2_000)
  database.prepare(statement).run(...values)
  database.close()
}
