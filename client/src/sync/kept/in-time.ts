const TURN_MS = 1_000
/** Some browsers never answer, after a crash or with a broken profile. */
const MOST_TURNS = 10

/**
 * What the store of the browser answers; rejects when it does not within some ten seconds. A computer that slept counts one
 * second for it, however long that was. `late` gets what comes after all.
 */
export function inTime<T>(answer: Promise<T>, late: (value: T) => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
      if (turns < MOST_TURNS) return
      clearInterval(timer)
      reject(new Error('the store of the browser does not answer'))
    }, TURN_MS)
    answer.then(
      (value) => {
        clearInterval(timer)
        if (turns < MOST_TURNS) resolve(value)
        else late(value)
      },
      (error: unknown) => {
        clearInterval(timer)
        reject(error)
      },
    )
  })
}
