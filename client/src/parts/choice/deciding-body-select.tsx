import { DECIDING_BODIES, type DecidingBody } from '@samenspoor/shared/model/entities/item'
import { DECIDING_BODY_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { Choice } from './choice.tsx'

interface DecidingBodySelectProps {
  readonly value: DecidingBody | null
  readonly onChange: (body: DecidingBody | null) => void
  readonly look?: 'field' | 'quiet'
}

const NOT_CHOSEN = 'not-chosen'

/** Who takes a decision: college, raad, or both in turn. */
export function DecidingBodySelect({ value, onChange, look = 'field' }: DecidingBodySelectProps) {
  return (
    <Choice
      label={PARTS_NL.decidedBy}
      look={look}
      options={[
        { id: NOT_CHOSEN, label: PARTS_NL.notChosen },
        ...DECIDING_BODIES.map((id) => ({ id, label: DECIDING_BODY_NL[id] })),
      ]}
      value={value ?? NOT_CHOSEN}
      onChange={(id) => onChange(DECIDING_BODIES.find((body) => body === id) ?? null)}
    />
  )
}
