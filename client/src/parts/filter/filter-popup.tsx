import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { Person } from '@samenspoor/shared/model/person'
import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { COMMON_NL } from '../../nl/common.ts'
import { FILTER_POPUP_NL as NL } from '../../nl/filter-popup.ts'
import { TIMELINE_NL } from '../../nl/timeline/timeline.ts'
import { Avatar } from '../../ui/marks/avatar.tsx'
import { StatusIcon } from '../../ui/marks/status-icon.tsx'
import { useStatusNames } from '../item/status/use-status-names.ts'
import { countFilters, NO_FILTER, type PlanFilter } from './plan-filter.ts'
import './filter-popup.css'

interface FilterPopupProps {
  readonly filter: PlanFilter
  readonly onChange: (filter: PlanFilter) => void
  readonly people: readonly Person[]
  /** How many items are in view now. */
  readonly shownCount: number
  /** The button that it hangs under. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What the plan can be filtered by; every change works at once. */
export function FilterPopup({ filter, onChange, people, shownCount, trigger, onClose }: FilterPopupProps) {
  const statuses = useStatusNames()
  return (
    <Popover
      className="pop plan-filter"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="plan-filter-body" aria-label={NL.title}>
        <label className="form-field">
          <span>{NL.text}</span>
          <input
            type="search"
            className="field"
            value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        </label>
        <label className="plan-filter-row">
          <input
            type="checkbox"
            className="chk"
            checked={filter.onlyProblems}
            onChange={(event) => onChange({ ...filter, onlyProblems: event.target.checked })}
          />
          {NL.problems}
        </label>
        <fieldset>
          <legend>{NL.status}</legend>
          {STATUSES.map((status) => (
            <label key={status} className="plan-filter-row">
              <input
                type="checkbox"
                className="chk"
                checked={filter.statuses.has(status)}
                onChange={() => onChange({ ...filter, statuses: toggled(filter.statuses, status) })}
              />
              <StatusIcon status={status} />
              {statuses[status]}
            </label>
          ))}
          <label className="plan-filter-row">
            <input
              type="checkbox"
              className="chk"
              checked={filter.late}
              onChange={(event) => onChange({ ...filter, late: event.target.checked })}
            />
            <StatusIcon status="late" />
            {TIMELINE_NL.isLate}
          </label>
        </fieldset>
        <fieldset>
          <legend>{NL.people}</legend>
          {people.map((person) => (
            <label key={person.id} className="plan-filter-row">
              <input
                type="checkbox"
                className="chk"
                checked={filter.people.has(person.id)}
                onChange={() => onChange({ ...filter, people: toggled(filter.people, person.id) })}
              />
              <span aria-hidden="true">
                <Avatar person={person} />
              </span>
              {person.name}
            </label>
          ))}
          <label className="plan-filter-row">
            <input
              type="checkbox"
              className="chk"
              checked={filter.people.has(null)}
              onChange={() => onChange({ ...filter, people: toggled(filter.people, null) })}
            />
            {COMMON_NL.nobody}
          </label>
        </fieldset>
        <div className="plan-filter-foot">
          <span className="muted sm" role="status">
            {NL.shows(shownCount)}
          </span>
          <button
            type="button"
            className="btn s"
            disabled={countFilters(filter) === 0}
            onClick={() => onChange(NO_FILTER)}
          >
            {NL.clear}
          </button>
        </div>
      </Dialog>
    </Popover>
  )
}

function toggled<T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(entry)) next.add(entry)
  return next
}
