import { PARTS_NL } from '../../nl/parts.ts'
import './period.css'

interface OvertakenProps {
  readonly words: string
  readonly name: string | undefined
  readonly onTakeOver: () => void
}

/** Says that a colleague wrote something else in the field that I am editing, and offers to use that. */
export function Overtaken({ words, name, onTakeOver }: OvertakenProps) {
  const who = name ?? PARTS_NL.aColleague
  return (
    <div className="period-overtaken" role="status">
      <span>{words === '' ? PARTS_NL.periodEmptied(who) : PARTS_NL.periodOvertaken(who, words)}</span>
      {/* Pressing it must not first take the focus from the field, which would save my text over the newer one. */}
      <button type="button" className="btn s" onPointerDown={(event) => event.preventDefault()} onClick={onTakeOver}>
        {PARTS_NL.takeOver}
      </button>
    </div>
  )
}
