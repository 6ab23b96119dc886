// The thread of two people who edit in a room of their own, from `begin` until `end`. Says that it is ready, and after each
// time the longest that an edit took, in ms.
import { parentPort, workerData } from 'node:worker_threads'
import { Latencies } from '../load/latencies.ts'
import { LoadRoom } from '../load/load-room.ts'
import { allDelivered } from '../load/run-load.ts'

/** Where they are; what a server wants to hear, for that one document. */
export interface BystandersPlace {
  readonly document: string
  readonly port: number
  readonly path: string
  readonly prefix: Uint8Array
  readonly greeting: Uint8Array | null
  readonly subprotocols: readonly (string | undefined)[]
}

export type BystandersOrder = 'begin' | 'end'

const EVERY_MS = 10

const { document, path, prefix, subprotocols, port, greeting } = workerData as BystandersPlace
const server = {
  ...{ port, greeting, path: () => path, prefix: () => prefix },
  subprotocol: (person: number) => subprotocols[person],
}
const room = await LoadRoom.open(server, document, subprotocols.length, 0)
await allDelivered([room])
let isBusy = false
parentPort?.on('message', (order: BystandersOrder) => {
  isBusy = order === 'begin'
  if (isBusy) void edit()
})
parentPort?.postMessage('ready')

async function edit(): Promise<void> {
  const latencies = new Latencies()
  room.latencies = latencies
  while (isBusy) {
    room.sendEdit()
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  const isComplete = await allDelivered([room])
  room.latencies = null
  parentPort?.postMessage(isComplete ? latencies.maxMs : Number.POSITIVE_INFINITY)
}
