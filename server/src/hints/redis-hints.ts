import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import type { OpenHints } from './hints.ts'

const TIMES = { connectMs: 5_000, firstPauseMs: 100, longestPauseMs: 5_000, pingMs: 10_000 }

/** Publish and subscribe in Redis or Valkey, by its address (`redis://…` or `rediss://…`). Nothing is stored there. */
export function redisHints(url: string, channel: string, logger: Logger): OpenHints {
  return (listener) => {
    const publisher = createClient({
      url,
      // What cannot be said now is not worth saying later.
      disableOfflineQueue: true,
      pingInterval: TIMES.pingMs,
      socket: {
        connectTimeout: TIMES.connectMs,
        reconnectStrategy: (tries) => Math.min(TIMES.firstPauseMs * 2 ** tries, TIMES.longestPauseMs),
      },
    })
    const subscriber = publisher.duplicate()
    let isDown = false
    subscriber.on('error', (error: unknown) => {
      if (!isDown) logger.warn({ err: error }, 'no line to the other servers by Redis; tried again')
      isDown = true
    })
    // The subscriber says it already.
    publisher.on('error', () => undefined)
    let isSubscribed = false
    const onReady = (): void => {
      isDown = false
      if (isSubscribed && publisher.isReady && subscriber.isReady) listener.onLine()
    }
    for (const client of [publisher, subscriber]) client.on('ready', onReady)
    const subscribe = async (): Promise<void> => {
      await subscriber.connect()
      await subscriber.subscribe(channel, listener.onText)
      isSubscribed = true
      onReady()
    }
    // Both go on trying by themselves; they end only by being closed.
    void publisher.connect().catch(() => undefined)
    void subscribe().catch(() => undefined)
    return {
      send: async (text) => void (await publisher.publish(channel, text)),
      close: async () => {
        publisher.destroy()
        subscriber.destroy()
      },
    }
  }
}
