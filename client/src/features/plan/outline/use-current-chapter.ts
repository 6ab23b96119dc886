import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import type { Chapter } from './outline.ts'

/** How far under the upper edge a heading may stand and still count as reached. */
const REACHED_PX = 96

/** The index of the chapter at the upper edge of what is on the screen; -1 before the first. */
export function useCurrentChapter(
  editor: Editor,
  scroller: RefObject<HTMLElement | null>,
  chapters: readonly Chapter[],
): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    let frame = 0
    const look = () => {
      frame = 0
      setCurrent(chapterOnScreen(editor, box, chapters))
    }
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    box.addEventListener('scroll', lookSoon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      box.removeEventListener('scroll', lookSoon)
    }
  }, [editor, scroller, chapters])
  return current
}

function chapterOnScreen(editor: Editor, box: HTMLElement, chapters: readonly Chapter[]): number {
  if (editor.isDestroyed) return -1
  const isAtEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2
  const edge = isAtEnd ? box.getBoundingClientRect().bottom : box.getBoundingClientRect().top + REACHED_PX
  return chapters.findLastIndex(({ position }) => {
    const heading = editor.view.nodeDOM(position)
    return heading instanceof HTMLElement && heading.getBoundingClientRect().top <= edge
  })
}
