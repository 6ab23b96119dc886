import type { LinkDrag } from '../../hooks/use-link-drag.ts'

/** The line that follows the pointer while a link is drawn. */
export function LinkDragLine({ drag }: { drag: LinkDrag | null }) {
  if (!drag) return null
  const { start, end, target } = drag
  return (
    <svg className={target ? 'link-drag on' : 'link-drag'} width="1" height="1" aria-hidden="true" focusable="false">
      <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      <circle cx={end.x} cy={end.y} r="4" />
    </svg>
  )
}
