const { port1, port2 } = new MessageChannel()
const waiting = new Map<number, () => void>()
let last = 0

port1.onmessage = ({ data }: MessageEvent<number>) => {
  const work = waiting.get(data)
  waiting.delete(data)
  work?.()
}

/**
 * Does something as soon as the browser has done what else waits: a timer would wait four milliseconds more each time. Gives
 * what calls it off.
 */
export function inNextTurn(work: () => void): () => void {
  last += 1
  const turn = last
  waiting.set(turn, work)
  port2.postMessage(turn)
  return () => waiting.delete(turn)
}
