// A server of its own process, so that what is counted in its memory is the server alone. Says where it listens, answers
// every message with what is in its memory, and ends when its parent goes.
import process from 'node:process'
import { queryObjects } from 'node:v8'
import { createLogger } from '@samenspoor/server/logging/logger'
import { startServer } from '@samenspoor/server/server'
import { EmbeddedStorage } from '@samenspoor/server/storage/embedded/embedded-storage'
import { MemoryStorage } from '@samenspoor/server/storage/memory/memory-storage'
import { Connection } from '@samenspoor/server/sync/connection'
import { Room } from '@samenspoor/server/sync/rooms/room'
import { beside } from '@samenspoor/server/testing/beside'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import * as Y from 'yjs'

/** Several: on a fast machine one person alone would ask more of a server than it allows. */
const PEOPLE = Array.from({ length: 8 }, (_, person) => `iedereen-${person}@example.nl`)
const PROGRAMMES = 40
const TRACKS = 32

const [dataFolder = ''] = process.argv.slice(2)
// So many programmes are not what this is about, and reading them again for every document would take most of the time.
const { registry } = new MemoryStorage()
const storage = beside(EmbeddedStorage.open(dataFolder), { registry })
for (let programme = 0; programme < PROGRAMMES; programme += 1) {
  await registry.saveProgramme(
    programmeSchema.parse({
      ...{ id: `p${programme}`, title: 'Programma', municipality: 'Voorschoten' },
      tracks: Array.from({ length: TRACKS }, (_, track) => ({
        ...{ id: `t${track}`, title: 'Spoor', shortTitle: 'Spoor', palette: 'wmo', shape: 'circle', hasPlanText: true },
      })),
      people: PEOPLE.map((id) => ({
        ...{ id, name: 'Iedereen', initials: 'I', title: 'beheerder', role: 'beheerder', colour: 1, tracks: [] },
      })),
    }),
  )
}
const server = await startServer({
  config: {
    ...{ port: 0, host: '127.0.0.1', dataFolder, databaseUrl: null, redisUrl: null, demo: false },
    ...{ historyDays: 730, metricsToken: null, logLevel: 'warn' },
  },
  storage,
  logger: createLogger('warn'),
  times: { lingerMs: 0 },
})

const timer = setTimeout(() => undefined, 0)
const KINDS = { room: Room, connection: Connection, document: Y.Doc, timer: timer.constructor as typeof Room }

/** What is in memory. Counting collects garbage first, and takes long. */
function look() {
  const alive = Object.fromEntries(
    Object.entries(KINDS).map(([name, kind]) => [name, Number(queryObjects(kind as typeof Room, { format: 'count' }))]),
  )
  return { alive, active: process.getActiveResourcesInfo(), heap: process.memoryUsage().heapUsed }
}

process.on('message', (question) => {
  const { gateway, rooms } = server.sync
  process.send?.(question === 'look' ? look() : gateway.size + rooms.size)
})
process.on('disconnect', () => process.exit(0))
process.send?.({
  url: server.url,
  tokens: await Promise.all(PEOPLE.map((person) => server.signIns.begin(person, 'token'))),
  programmes: PROGRAMMES,
  tracks: TRACKS,
})
