import { useDraggable } from '@dnd-kit/core'
import type { ComponentProps, KeyboardEvent } from 'react'

/**
 * The frame around all cards, the one draggable of the board: a card itself listens to nothing. It has no element for
 * dnd-kit, so that nothing is measured either.
 */
export function BoardFrame({ children, onKeyDown, ...props }: ComponentProps<'main'>) {
  const { onKeyDown: onSensorKeyDown, ...listeners } = useDraggable({ id: 'board' }).listeners ?? {}
  return (
    <main
      {...props}
      {...listeners}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        onKeyDown?.(event)
        onSensorKeyDown?.(event)
      }}
    >
      {children}
    </main>
  )
}
