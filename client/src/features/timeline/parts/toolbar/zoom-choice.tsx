import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { Segmented } from '../../../../ui/form/segmented.tsx'
import type { ZoomUnit } from '../../layout/time-scale.ts'

const UNITS: readonly ZoomUnit[] = ['month', 'quarter', 'year']

/** Maand, Kwartaal or Jaar. */
export function ZoomChoice({ value, onChange }: { value: ZoomUnit; onChange: (unit: ZoomUnit) => void }) {
  const options = UNITS.map((unit) => ({ value: unit, label: NL.zooms[unit] }))
  return <Segmented label={NL.zoom} value={value} options={options} onChange={onChange} />
}
