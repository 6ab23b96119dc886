import type { Person } from '@samenspoor/shared/model/person'
import { STATUSES } from '@samenspoor/shared/model/place'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { COMMON_NL, STATUS_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { StatusIcon } from '../../../../ui/status-icon.tsx'
import { countFilters, NO_FILTER, type TimelineFilter } from '../../layout/filter.ts'

interface FilterButtonProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  readonly people: readonly Person[]
  /** How many items are in view now. */
  readonly shownCount: number
}

/** Which items are in view: by words, person, status, or only what is in trouble. Works at once. */
export function FilterButton({ filter, onChange, people, shownCount }: FilterButtonProps) {
  const count = countFilters(filter)
  return (
    <DialogTrigger>
      <Button className={count > 0 ? 'btn on' : 'btn'}>
        <Icon name="filter" />
        <span>{count > 0 ? NL.filterCount(count) : NL.filter}</span>
      </Button>
      <Popover className="pop tl-filter" placement="bottom start">
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
            <button type="button" className="btn s" disabled={count === 0} onClick={() => onChange(NO_FILTER)}>
              {NL.filterClear}
            </button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function toggled<T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(entry)) next.add(entry)
  return next
}
