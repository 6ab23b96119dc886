import { restoreAction } from '@samenspoor/shared/doc/commands/actions/actions'
import { restoreCommitment } from '@samenspoor/shared/doc/commands/commitments'
import { restoreContract } from '@samenspoor/shared/doc/commands/contracts'
import { restoreCoupling } from '@samenspoor/shared/doc/commands/decisions'
import { restoreItem } from '@samenspoor/shared/doc/commands/items/items'
import { restoreLink } from '@samenspoor/shared/doc/commands/links'
import { restoreView } from '@samenspoor/shared/doc/commands/settings/views'
import { PARTS_NL } from '../../nl/parts.ts'
import { VIEWS_NL } from '../../nl/timeline/views.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TrackName } from '../../ui/marks/track-mark.tsx'
import { removedLine } from './removed-line.ts'
import { type TrashEntry, trashOf } from './trash-of.ts'
import './trash-dialog.css'

const GROUPS = [
  { kind: 'item', title: PARTS_NL.trashItems },
  { kind: 'link', title: PARTS_NL.trashLinks },
  { kind: 'action', title: PARTS_NL.trashActions },
  { kind: 'commitment', title: PARTS_NL.trashCommitments },
  { kind: 'coupling', title: PARTS_NL.trashCouplings },
  { kind: 'contract', title: PARTS_NL.trashContracts },
  { kind: 'view', title: VIEWS_NL.trash },
] as const

/** The prullenbak: everything that was removed, newest first, each with a way back. */
export function TrashDialog({ onClose }: { onClose: () => void }) {
  const { plan } = useView()
  const entries = trashOf(plan)
  return (
    <Dialog title={PARTS_NL.trash} onClose={onClose}>
      {entries.length === 0 ? <p>{PARTS_NL.trashEmpty}</p> : <p className="muted">{PARTS_NL.trashHelp}</p>}
      {GROUPS.map(({ kind, title }) => {
        const group = entries.filter((entry) => entry.kind === kind)
        return (
          group.length > 0 && (
            <section key={kind} aria-label={title}>
              <h3>{title}</h3>
              <ul className="trash-list">
                {group.map((entry) => (
                  <TrashRow key={entry.key} entry={entry} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Dialog>
  )
}

function TrashRow({ entry }: { entry: TrashEntry }) {
  const { plan } = useView()
  const { people } = useProgramme().programme
  const rights = useRights()
  const run = useRun()
  const track = plan.tracks.find(({ id }) => id === entry.track)
  const mayRestore = entry.home === 'programme' ? rights.programme : track !== undefined && rights.track(track.id)
  const restore = () => run(commandOf(entry), PARTS_NL.restored(entry.title), { announce: true })
  return (
    <li className="trash-row">
      <span className="trash-what">
        <span className="trash-title">{entry.title}</span>
        <span className="muted sm trash-when">
          {track && <TrackName track={track} />}
          {removedLine(entry.removed, people)}
        </span>
      </span>
      {mayRestore && (
        <button type="button" className="btn s" aria-label={PARTS_NL.restoreOf(entry.title)} onClick={restore}>
          {PARTS_NL.restore}
        </button>
      )}
    </li>
  )
}

function commandOf(entry: TrashEntry) {
  switch (entry.kind) {
    case 'item':
      return restoreItem(entry.ref)
    case 'link':
      return restoreLink(entry.home, entry.id)
    case 'action':
      return restoreAction(entry.id)
    case 'commitment':
      return restoreCommitment(entry.id)
    case 'coupling':
      return restoreCoupling(entry.id)
    case 'contract':
      return restoreContract(entry.id)
    case 'view':
      return restoreView(entry.id)
  }
}
