import { RECESS_KINDS } from '@samenspoor/shared/model/programme'
import { useRef } from 'react'
import { CALENDAR_NL, RECESS_KIND_NL } from '../../../nl/app/calendar.ts'
import { Choice } from '../../../parts/choice/choice.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { addRecess, RECESSES_MAX, type RecessDraft } from './calendar-draft.ts'
import type { ProblemOf } from './problem-of.ts'

interface RecessFieldsProps {
  readonly recesses: readonly RecessDraft[]
  readonly problemOf: ProblemOf
  readonly onChange: (recesses: readonly RecessDraft[]) => void
}

/** The recesses and closed periods; buttons add and take away. */
export function RecessFields({ recesses, problemOf, onChange }: RecessFieldsProps) {
  const part = useRef<HTMLFieldSetElement>(null)
  const add = () => {
    onChange(addRecess(recesses))
    // The new fields are there once they were drawn.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('.recess:last-of-type input')?.focus())
  }
  const remove = (key: number) => {
    onChange(recesses.filter((recess) => recess.key !== key))
    // The button that had the focus goes away with its period.
    part.current?.querySelector<HTMLElement>('.calendar-add')?.focus()
  }
  return (
    <fieldset ref={part} className="calendar-part">
      <legend>{CALENDAR_NL.recesses}</legend>
      <p className="form-hint">{CALENDAR_NL.summer}</p>
      {recesses.map((recess, index) => {
        const { key } = recess
        const name = CALENDAR_NL.recess(index + 1)
        const set = (patch: Partial<RecessDraft>) =>
          onChange(recesses.map((each) => (each.key === key ? { ...each, ...patch } : each)))
        return (
          <div key={key} className="recess" role="group" aria-label={name}>
            <TextField
              label={CALENDAR_NL.name}
              value={recess.name}
              problem={problemOf(`name-${key}`)}
              onChange={(value) => set({ name: value })}
            />
            <Choice
              label={CALENDAR_NL.kind}
              options={RECESS_KINDS.map((id) => ({
                id,
                label: RECESS_KIND_NL[id].name,
                hint: RECESS_KIND_NL[id].meaning,
              }))}
              value={recess.kind}
              onChange={(id) => set({ kind: RECESS_KINDS.find((kind) => kind === id) ?? recess.kind })}
            />
            <button
              type="button"
              className="btn ghost s sq recess-remove"
              aria-label={CALENDAR_NL.removeRecess(recess.name.trim() || name)}
              title={CALENDAR_NL.removeRecess(recess.name.trim() || name)}
              onClick={() => remove(key)}
            >
              <Icon name="trash" size={14} />
            </button>
            <TextField
              label={CALENDAR_NL.start}
              value={recess.start}
              hint={CALENDAR_NL.dayExample}
              problem={problemOf(`start-${key}`)}
              onChange={(start) => set({ start })}
            />
            <TextField
              label={CALENDAR_NL.end}
              value={recess.end}
              problem={problemOf(`end-${key}`)}
              onChange={(end) => set({ end })}
            />
          </div>
        )
      })}
      <button
        type="button"
        className="btn s calendar-add"
        aria-disabled={recesses.length >= RECESSES_MAX}
        onClick={add}
      >
        <Icon name="plus" />
        {CALENDAR_NL.addRecess}
      </button>
    </fieldset>
  )
}
