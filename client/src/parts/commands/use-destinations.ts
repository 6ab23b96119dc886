import { useEffect, useRef } from 'react'

/** A place on the screen that is open now: a chapter of a plan. */
export interface Destination {
  readonly id: string
  readonly label: string
  readonly go: () => void
}

type Find = () => readonly Destination[]
const offers = new Set<{ current: Find }>()

/** Offers places to go to, as long as the component is there. They are asked for when somebody searches. */
export function useDestinations(find: Find): void {
  const offer = useRef(find)
  useEffect(() => {
    offer.current = find
  })
  useEffect(() => {
    offers.add(offer)
    return () => {
      offers.delete(offer)
    }
  }, [])
}

export const offeredDestinations = (): readonly Destination[] => [...offers].flatMap(({ current }) => current())
