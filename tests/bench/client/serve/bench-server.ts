import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { CHANNELS_SUBPROTOCOL } from '@samenspoor/shared/protocol/channels/frames'
import { WebSocketServer } from 'ws'
import type { Feed } from './feed.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What one contender is served: its built files, the answers of its API by path, and what comes over its websocket. */
export interface Served {
  readonly folder: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly feed: Feed
}

/** One page at a time, on a free port of this machine. */
export class BenchServer {
  readonly #server: Server
  readonly #sockets: WebSocketServer
  #served: Served | null = null

  private constructor() {
    this.#server = createServer(({ url = '/' }, response) => {
      const { status, type, body } = this.#answer(new URL(url, 'http://bench').pathname)
      response.writeHead(status, { 'content-type': type }).end(body)
    })
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has(CHANNELS_SUBPROTOCOL) ? CHANNELS_SUBPROTOCOL : false),
    })
    this.#server.on('upgrade', (request: IncomingMessage, socket, head) =>
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#served?.feed.connect(opened)),
    )
  }

  static async start(): Promise<BenchServer> {
    const bench = new BenchServer()
    await new Promise<void>((resolve) => bench.#server.listen(0, '127.0.0.1', resolve))
    return bench
  }

  get url(): string {
    const address = this.#server.address()
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  }

  serve(served: Served): void {
    this.#served = served
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #answer(path: string): { status: number; type: string; body: string | Buffer } {
    const answer = this.#served?.answers[path]
    if (answer !== undefined) return { status: 200, type: 'application/json', body: JSON.stringify(answer) }
    const folder = this.#served?.folder ?? ''
    const asked = join(folder, normalize(path))
    const isFile = extname(path) !== '' && existsSync(asked)
    const file = isFile ? asked : join(folder, 'index.html')
    if (path.startsWith('/api') || (extname(path) !== '' && !isFile))
      return { status: 404, type: 'text/plain', body: '' }
    return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) }
  }
}
