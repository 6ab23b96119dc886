import { ACTIONS_NL } from '../../../nl/actions.ts'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import type { Load } from '../model/action-list.ts'
import { OptionList } from '../parts/assign/option-list.tsx'
import { PersonOption } from '../parts/assign/person-option.tsx'
import type { NamedItem } from './find-item.ts'
import type { Suggestion } from './suggestions.ts'

interface SuggestionListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Suggestion[]
  readonly active: number
  readonly loadOf: (person: string) => Load
  readonly onChoose: (suggestion: Suggestion | undefined) => void
}

/** The people or items that fit what is being typed. */
export function SuggestionList({ id, label, options, active, loadOf, onChoose }: SuggestionListProps) {
  return (
    <div className="pop assign quick-list">
      <OptionList
        id={id}
        label={label}
        active={active}
        enter={ACTIONS_NL.keyChoose}
        onChoose={(index) => onChoose(options[index])}
        options={options.map((option) => ({
          key: option.key,
          content:
            option.kind === 'person' ? (
              <PersonOption person={option.person} load={loadOf(option.person.id)} />
            ) : (
              <ItemOption named={option.named} />
            ),
        }))}
      />
    </div>
  )
}

function ItemOption({ named: { item, track } }: { named: NamedItem }) {
  return (
    <span className={`row option-item t-${track?.palette}`}>
      {item.kind === 'activity' && track ? <TrackMark track={track} /> : <KindMarker item={item} size={15} />}
      <span className="option-words">
        <b>{item.title}</b>
        <small>
          {track?.shortTitle}
          {item.period === '' ? '' : `, ${item.period}`}
        </small>
      </span>
    </span>
  )
}
