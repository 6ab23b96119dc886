import { createContext, Script } from 'node:vm'

const context = createContext({ work: null })
const script = new Script('work()')

/**
 * Runs work that cannot pause, and breaks it off after `ms`. Throws an error with code ERR_SCRIPT_EXECUTION_TIMEOUT then;
 * what the work was changing is left half-done, so it must be something that can be thrown away. Costs about a
 * millisecond. `vm` is here for its clock only: nothing foreign is run.
 */
export function withinTime(ms: number, work: () => void): void {
  context.work = work
  try {
    script.runInContext(context, { timeout: ms })
  } finally {
    context.work = null
  }
}
