import { type KeyboardEvent, useRef } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import type { ZoomUnit } from '../../layout/time-scale.ts'

const UNITS: readonly ZoomUnit[] = ['month', 'quarter', 'year']

/** Maand, Kwartaal or Jaar. One tab stop; the arrows choose. */
export function ZoomChoice({ value, onChange }: { value: ZoomUnit; onChange: (unit: ZoomUnit) => void }) {
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1
    if (step === -1 && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = UNITS[(UNITS.indexOf(value) + step + UNITS.length) % UNITS.length]
    if (!next) return
    onChange(next)
    group.current?.querySelector<HTMLElement>(`[data-unit="${next}"]`)?.focus()
  }
  return (
    <div ref={group} className="seg" role="radiogroup" aria-label={NL.zoom} onKeyDown={onKeyDown}>
      {UNITS.map((unit) => (
        <button
          key={unit}
          type="button"
          role="radio"
          data-unit={unit}
          aria-checked={unit === value}
          tabIndex={unit === value ? 0 : -1}
          onClick={() => onChange(unit)}
        >
          {NL.zooms[unit]}
        </button>
      ))}
    </div>
  )
}
