import type { Change } from '@samenspoor/shared/model/change'
import type { Plan } from '@samenspoor/shared/model/plan'
import { COLLECTION_NL, HISTORY_NL } from '../../nl/history/history.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { TrackName } from '../../ui/marks/track-mark.tsx'
import { ChangeLine } from './change-line.tsx'
import { type ChangedEntity, groupChanges } from './group-changes.ts'
import { changeInWords } from './words/change-words.ts'
import './changes.css'

interface ChangeListProps {
  readonly changes: readonly Change[]
  /** The plans that they lie between; names come from the first that has them. */
  readonly plans: readonly Plan[]
  /** What is said of a thing that is made, and of one that goes. */
  readonly words: { readonly made: string; readonly gone: string }
  /** Puts back one thing; shown only where I may write. */
  readonly onRestore?: (entity: ChangedEntity) => void
}

/** More than anybody reads; a whole plan may differ. */
const MOST_SHOWN = 300

/** Changes by track, each thing with its fields: what stood there and what comes. */
export function ChangeList({ changes, plans, words, onRestore }: ChangeListProps) {
  const rights = useRights()
  const groups = groupChanges(changes.slice(0, MOST_SHOWN), plans)
  const tracks = plans[0]?.tracks ?? []
  if (changes.length > 0 && groups.length === 0) return <p>{HISTORY_NL.onlyHidden}</p>
  return (
    <div className="changes">
      {groups.map(({ track: id, entities }) => {
        const track = tracks.find((known) => known.id === id)
        const name = track?.title ?? HISTORY_NL.wholeProgramme
        return (
          <section key={id ?? ''} aria-label={name}>
            <h3>{track ? <TrackName track={track} long /> : name}</h3>
            <ul className="changes-of">
              {entities.map((entity) => (
                <Entity
                  key={entity.key}
                  {...{ entity, plans, words }}
                  {...(onRestore && (id === null ? rights.programme : rights.track(id)) ? { onRestore } : {})}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {changes.length > MOST_SHOWN && <p className="muted">{HISTORY_NL.more(changes.length - MOST_SHOWN)}</p>}
    </div>
  )
}

function Entity({ entity, plans, words, onRestore }: { entity: ChangedEntity } & Omit<ChangeListProps, 'changes'>) {
  const { people } = useProgramme().programme
  const { title, collection, changes } = entity
  const whole = changes.find(({ field }) => field === '*')
  return (
    <li>
      <span className="changes-title">
        {collection !== 'items' && collection !== 'settings' && (
          <span className="muted">{COLLECTION_NL[collection]} </span>
        )}
        {title}
        {whole && <span className="chip">{whole.before === null ? words.made : words.gone}</span>}
        {onRestore && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={PARTS_NL.restoreOf(title)}
            onClick={() => onRestore(entity)}
          >
            {HISTORY_NL.restore}
          </button>
        )}
      </span>
      {whole === undefined && (
        <ul>
          {changes.map((change) => (
            <li key={change.field}>
              <ChangeLine words={changeInWords(change, { plans, people })} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
