import { keyName } from '../../ui/browser/key-name.ts'
import { Avatar } from '../../ui/marks/avatar.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { KindMarker } from '../../ui/marks/kind-marker.tsx'
import { TrackMark } from '../../ui/marks/track-mark.tsx'
import type { Entry, Mark } from './entries/entry.ts'
import { highlight } from './highlight.ts'

interface PaletteOptionProps {
  readonly id: string
  readonly entry: Entry
  readonly query: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One line of the list: what it is, its name with what fits the query, and where it belongs. */
export function PaletteOption({ id, entry, query, isActive, onPoint, onChoose }: PaletteOptionProps) {
  const { mark, label, note, keys } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that the list belongs to handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={isActive ? 'palette-option on' : 'palette-option'}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className="palette-mark">
        <OptionMark mark={mark} />
      </span>
      <span className="palette-label">
        {highlight(label, query).map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
      </span>
      {note !== '' && <span className="palette-note">{note}</span>}
      {keys && <kbd>{keyName(keys)}</kbd>}
    </div>
  )
}

function OptionMark({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'item':
      return mark.item.kind === 'activity' ? (
        <TrackMark track={mark.track} size={11} />
      ) : (
        <span className={`t-${mark.track.palette}`}>
          <KindMarker item={mark.item} size={16} />
        </span>
      )
    case 'track':
      return <TrackMark track={mark.track} size={13} />
    case 'person':
      return <Avatar person={mark.person} />
    case 'icon':
      return <Icon name={mark.name} />
  }
}
