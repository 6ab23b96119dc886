import type { Person } from '@samenspoor/shared/model/person'
import { STATUSES } from '@samenspoor/shared/model/place'
import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { COMMON_NL, STATUS_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { StatusIcon } from '../../../../ui/status-icon.tsx'
import { countFilters, NO_FILTER, type TimelineFilter } from '../../layout/filter.ts'

interface FilterPopupProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  readonly people: readonly Person[]
  /** How many items are in view now. */
  readonly shownCount: number
  /** The button that it hangs under. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What the timeline can be filtered by; every change works at once. */
export function FilterPopup({ filter, onChange, people, shownCount, trigger, onClose }: FilterPopupProps) {
  return (
    <Popover
      className="pop tl-filter"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="tl-filter-body" aria-label={NL.filterTitle}>
        <label className="form-field">
          <span>{NL.filterText}</span>
          <input
            type="search"
            className="field"
            value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        </label>
        <label className="tl-filter-row">
          <input
            type="checkbox"
            className="chk"
            checked={filter.onlyProblems}
            onChange={(event) => onChange({ ...filter, onlyProblems: event.target.checked })}
          />
          {NL.filterProblems}
        </label>
        <fieldset>
          <legend>{NL.filterStatus}</legend>
          {STATUSES.map((status) => (
            <label key={status} className="tl-filter-row">
              <input
                type="checkbox"
                className="chk"
                checked={filter.statuses.has(status)}
                onChange={() => onChange({ ...filter, statuses: toggled(filter.statuses, status) })}
              />
              <StatusIcon status={status} />
              {STATUS_NL[status]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{NL.filterPeople}</legend>
          {people.map((person) => (
            <label key={person.id} className="tl-filter-row">
              <input
                type="checkbox"
                className="chk"
                checked={filter.people.has(person.id)}
                onChange={() => onChange({ ...filter, people: toggled(filter.people, person.id) })}
              />
              <Avatar person={person} />
              {person.name}
            </label>
          ))}
          <label className="tl-filter-row">
            <input
              type="checkbox"
              className="chk"
              checked={filter.people.has(null)}
              onChange={() => onChange({ ...filter, people: toggled(filter.people, null) })}
            />
            {COMMON_NL.nobody}
          </label>
        </fieldset>
        <div className="tl-filter-foot">
          <span className="muted sm" role="status">
            {NL.filterShows(shownCount)}
          </span>
          <button
            type="button"
            className="btn s"
            disabled={countFilters(filter) === 0}
            onClick={() => onChange(NO_FILTER)}
          >
            {NL.filterClear}
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
