import type { Person } from '@samenspoor/shared/model/person'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { BOARD_NL } from '../../../nl/board.ts'
import { Icon } from '../../../ui/icon.tsx'
import { type BoardFilter, choicesIn, NOBODY } from '../model/filter.ts'

interface FilterPanelProps {
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  readonly people: readonly Person[]
}

/** Which cards are on the screen: by words and by person. Only for me. */
export function FilterPanel({ filter, onFilter, people }: FilterPanelProps) {
  const active = choicesIn(filter)
  return (
    <DialogTrigger>
      <Button
        className={`btn${active > 0 ? ' on' : ''}`}
        {...(active > 0 ? { 'aria-label': BOARD_NL.filterActive(active) } : {})}
      >
        <Icon name="filter" />
        <span className="bar-word">{BOARD_NL.filter}</span>
        {active > 0 && <span className="count">{active}</span>}
      </Button>
      <Popover className="pop filter-pop" placement="bottom start">
        <Dialog className="form filter-panel" aria-label={BOARD_NL.filter}>
          <label className="form-field">
            <span>{BOARD_NL.filterText}</span>
            <input
              className="field"
              type="search"
              value={filter.text}
              onChange={(event) => onFilter({ ...filter, text: event.target.value })}
            />
          </label>
          <label className="form-field">
            <span>{BOARD_NL.filterPerson}</span>
            <select
              className="field"
              value={filter.who ?? ''}
              onChange={(event) => onFilter({ ...filter, who: event.target.value === '' ? null : event.target.value })}
            >
              <option value="">{BOARD_NL.filterAnyone}</option>
              <option value={NOBODY}>{BOARD_NL.filterNobody}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="btn" onClick={() => onFilter({ ...filter, text: '', who: null })}>
            {BOARD_NL.filterClear}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
