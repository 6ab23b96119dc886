import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import { useId, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { ACTIONS_NL } from '../../../../nl/actions.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import type { Load } from '../../model/action-list.ts'
import { peopleMatching } from '../../quick/suggestions.ts'
import { useActiveOption } from '../../use-active-option.ts'
import { OptionList } from './option-list.tsx'
import { PersonOption } from './person-option.tsx'

interface AssignPopoverProps {
  readonly title: string
  readonly people: readonly Person[]
  readonly assignee: string | null
  readonly anchor: HTMLElement
  readonly loadOf: (person: string) => Load
  readonly onAssign: (person: PersonId | null) => void
  readonly onClose: () => void
}

/** Choose who does it: type a part of the name, arrows and Enter. */
export function AssignPopover({ title, people, assignee, anchor, loadOf, onAssign, onClose }: AssignPopoverProps) {
  const trigger = useRef<HTMLElement>(anchor)
  const [query, setQuery] = useState('')
  const listId = useId()
  const found: (Person | null)[] = peopleMatching(people, query)
  if (assignee !== null && query === '') found.push(null)
  const choose = (index: number) => {
    const person = found[index]
    if (person === undefined) return
    onAssign(person?.id ?? null)
    onClose()
  }
  const { active, setActive, handleKey } = useActiveOption(found.length, choose)
  return (
    <Popover
      className="pop assign"
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog aria-label={ACTIONS_NL.assignAction(title)} className="assign-body">
        <label className="field">
          <Icon name="search" size={14} />
          <input
            role="combobox"
            aria-label={ACTIONS_NL.searchName}
            aria-expanded
            aria-autocomplete="list"
            aria-controls={listId}
            aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
            placeholder={ACTIONS_NL.searchName}
            autoComplete="off"
            autoFocus
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={handleKey}
          />
        </label>
        {found.length === 0 && <p className="muted sm assign-none">{ACTIONS_NL.noNames}</p>}
        <OptionList
          id={listId}
          label={ACTIONS_NL.names}
          active={active}
          enter={ACTIONS_NL.keyAssign}
          onChoose={choose}
          options={found.map((person) => ({
            key: person?.id ?? 'nobody',
            content: person ? (
              <PersonOption person={person} load={loadOf(person.id)} />
            ) : (
              <span className="option-words">{ACTIONS_NL.nobody}</span>
            ),
          }))}
        />
      </Dialog>
    </Popover>
  )
}
