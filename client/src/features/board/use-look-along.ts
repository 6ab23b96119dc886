import { useEffect, useMemo } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'
import { toldLook, useFollowing, useIsFollowed } from '../../sync/use-following.ts'
import { type BoardLook, lookAlong, tellLook } from './model/look-along.ts'

/** My look at the board, or that of whom I follow there; what holds is told to those who follow me. */
export function useLookAlong(mine: BoardLook): BoardLook {
  const { programme } = useProgramme()
  const presence = useFollowing()?.tab?.presence
  const told = presence?.view === 'board' ? presence.sight?.look : undefined
  const theirs = useMemo(
    () =>
      told === undefined
        ? null
        : lookAlong(
            told,
            programme.people.map(({ id }) => id),
          ),
    [told, programme],
  )
  const look = theirs ?? mine
  const isFollowed = useIsFollowed()
  const telling = isFollowed ? tellLook(look) : undefined
  useEffect(() => {
    toldLook.set(telling)
    return () => toldLook.set(undefined)
  }, [telling])
  return look
}
