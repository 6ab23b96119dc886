import process from 'node:process'

/** What this thread worked so far, in ms. Not the time that passed: a machine that is busy with other things is nobody's fault. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
