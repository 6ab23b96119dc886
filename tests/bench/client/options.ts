/** What a run of the bench measures. */
export interface Options {
  readonly rounds: number
  /** Numbers of items. */
  readonly sizes: readonly number[]
  /** Names of contenders; empty for all. */
  readonly only: readonly string[]
}

const SIZES = [100, 1_000, 10_000]

/** `--once` makes one round; `--sizes=1000,10000` and `--only=samenspoor,svelte-gantt` leave out the rest. */
export function readOptions(words: readonly string[]): Options {
  const listOf = (name: string): readonly string[] =>
    words
      .filter((word) => word.startsWith(`--${name}=`))
      .flatMap((word) => word.slice(name.length + 3).split(','))
      .filter((part) => part !== '')
  const sizes = listOf('sizes').map(Number)
  return {
    rounds: words.includes('--once') ? 1 : 3,
    sizes: sizes.length > 0 ? sizes : SIZES,
    only: listOf('only'),
  }
}
