interface Soon {
  (): void
  cancel(): void
}

/** Asked any number of times, `run` runs once so many ms after the first, and then can be asked again. */
export function atMostEvery(ms: number, run: () => void): Soon {
  let timer: ReturnType<typeof setTimeout> | null = null
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = null
      run()
    }, ms)
  }
  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return Object.assign(ask, { cancel })
}
