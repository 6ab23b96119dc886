// Loaded beside the server's own program (`--import`), so that a test can ask what it holds. Collects garbage first.
import process from 'node:process'

process.on('message', () => {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ held: heapUsed + external, rss, sockets: process.getActiveResourcesInfo().filter(isSocket).length })
})
process.channel?.unref()

function isSocket(name: string): boolean {
  return name === 'TCPSocketWrap'
}
