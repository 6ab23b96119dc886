import { LOOK_MAX_CHARS } from '@samenspoor/shared/protocol/presence'

/**
 * A look with what is folded in it, for those who follow: at most LOOK_MAX_CHARS of ASCII. What is folded is left out when it
 * does not fit, and all of it (undefined) when the rest does not either. `folds`: keys by the name that they get.
 */
export function tellWhatFits(
  look: URLSearchParams,
  folds: Readonly<Record<string, Iterable<string>>>,
): string | undefined {
  const whole = new URLSearchParams(look)
  for (const [name, keys] of Object.entries(folds)) for (const key of keys) whole.append(name, key)
  return [whole, look].map(String).find(({ length }) => length <= LOOK_MAX_CHARS)
}
