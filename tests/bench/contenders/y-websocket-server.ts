// The server process of y-websocket: in memory, or with LevelDB in the folder that YPERSISTENCE names.
import { createServer } from 'node:http'
import process from 'node:process'
import { getPersistence, setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const server = createServer()
const sockets = new WebSocketServer({ server })
sockets.on('connection', setupWSConnection)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`listening ${address.port}\n`)
})
process.on('SIGTERM', async () => {
  const persistence = getPersistence()
  if (persistence && 'provider' in persistence) await (persistence.provider as { destroy(): Promise<void> }).destroy()
  process.exit(0)
})
