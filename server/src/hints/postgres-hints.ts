import type { Logger } from 'pino'
import { openSession } from '../storage/postgres/database.ts'
import type { OpenHints } from './hints.ts'

type Session = Awaited<ReturnType<typeof openSession>>

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/**
 * LISTEN and NOTIFY on a connection of their own. Never within the transaction of an append: a commit that notifies
 * waits for every other one in the whole database.
 */
export function postgresHints(url: string, channel: string, logger: Logger): OpenHints {
  return (listener) => {
    let session: Session | null = null
    let timer: NodeJS.Timeout | undefined
    let pauseMs = FIRST_PAUSE_MS
    let isClosed = false
    const again = (): void => {
      if (isClosed) return
      if (pauseMs === FIRST_PAUSE_MS) logger.warn('no line to the other servers by PostgreSQL; tried again')
      timer = setTimeout(() => void connect(), pauseMs).unref()
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
    }
    const connect = async (): Promise<void> => {
      let opened: Session | null = null
      try {
        opened = await openSession(
          url,
          () => {
            if (session === opened) session = null
            again()
          },
          listener.onText,
        )
        await opened.query(`LISTEN "${channel}"`)
        session = opened
        pauseMs = FIRST_PAUSE_MS
        if (isClosed) await opened.close()
        else listener.onLine()
      } catch {
        // Where there was a connection, its end is what makes another.
        if (opened === null) again()
        else await opened.close().catch(() => undefined)
      }
    }
    void connect()
    return {
      send: async (text) => {
        if (session === null) throw new Error('no line')
        await session.query('SELECT pg_notify($1, $2)', channel, text)
      },
      close: async () => {
        isClosed = true
        clearTimeout(timer)
        await session?.close().catch(() => undefined)
      },
    }
  }
}
