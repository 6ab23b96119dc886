import type { Operation } from './operation.ts'

/**
 * A shorter list that still fails: leaves out ever smaller stretches for as long as that helps. `fails` must give the
 * same answer for the same list.
 */
export function shrink(
  operations: readonly Operation[],
  fails: (operations: readonly Operation[]) => boolean,
): Operation[] {
  let kept = [...operations]
  for (let size = kept.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < kept.length; ) {
      const shorter = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (fails(shorter)) kept = shorter
      else from += size
    }
  }
  return kept
}
