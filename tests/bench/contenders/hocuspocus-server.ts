// The server process of Hocuspocus, in memory.
import { Server } from '@hocuspocus/server'

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true })
await server.listen()
process.stdout.write(`listening ${server.address.port}\n`)
process.on('SIGTERM', () => process.exit(0))
