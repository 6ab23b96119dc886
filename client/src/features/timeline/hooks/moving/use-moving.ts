import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useRef } from 'react'
import { type ConsequencesOfMove, useConsequences } from '../../consequences/use-consequences.ts'
import type { WorkingStore } from '../../working/working-store.ts'
import type { Picture } from '../picture/use-picture.ts'
import { type ShiftInput, type Shifting, useShift } from './use-shift.ts'

interface MovingInput extends Pick<ShiftInput, 'announce' | 'tellSelection' | 'isMine'> {
  readonly picture: Picture
  readonly working: WorkingStore
}

/** Moving items together with what is chosen, and what that does. */
export function useMoving({ picture, working, ...input }: MovingInput): {
  shifting: Shifting
  consequences: ConsequencesOfMove
} {
  // Each needs the other: what is placed is told to the one that was made after it.
  const placed = useRef<ConsequencesOfMove['onPlaced']>(() => undefined)
  const onPlaced = useCallback<ConsequencesOfMove['onPlaced']>((...of) => placed.current(...of), [])
  const chosenWith = useCallback((key: ItemKey) => working.chosenWith(key), [working])
  const shifting = useShift({ ...input, chosenWith, onPlaced })
  const consequences = useConsequences(shifting.preview, picture)
  useEffect(() => {
    placed.current = consequences.onPlaced
  })
  return { shifting, consequences }
}
