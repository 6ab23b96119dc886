import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * When the drawer closes, the frame is wide again before the columns are: for a moment the sheet is too short and the
 * browser cuts off the scroll. Once the columns are drawn, what was in view comes back.
 */
export function useKeptScroll(frame: RefObject<HTMLElement | null>, frameWidth: number): void {
  const last = useRef({ left: 0, width: 0 })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onScroll = () => {
      if (element.clientWidth === last.current.width) last.current.left = element.scrollLeft
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [frame])
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    if (element.scrollLeft < last.current.left) element.scrollLeft = last.current.left
    last.current = { left: element.scrollLeft, width: frameWidth }
  }, [frame, frameWidth])
}
