import { type KeyboardEvent, useState } from 'react'

/**
 * The highlighted option of a list under a text field, moved by the arrow keys while the focus stays in the field.
 * `handleKey` tells whether it used the key.
 */
export function useActiveOption(count: number, onChoose: (index: number) => void) {
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, count - 1))
  const handleKey = (event: KeyboardEvent): boolean => {
    if (count === 0) return false
    if (event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (event.key === 'ArrowUp') setActive((active - 1 + count) % count)
    else if (event.key === 'Enter') onChoose(active)
    else return false
    event.preventDefault()
    return true
  }
  return { active, setActive, handleKey }
}
