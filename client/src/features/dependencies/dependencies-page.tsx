import type { Track } from '@samenspoor/shared/model/track'
import { useMemo, useState } from 'react'
import { DEPENDENCIES_NL } from '../../nl/dependencies/dependencies.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useCommands } from '../../parts/commands/use-commands.ts'
import { LinkDialog } from '../../parts/link/dialog/link-dialog.tsx'
import { TrashDialog } from '../../parts/trash/trash-dialog.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useView } from '../../sync/use-view.ts'
import { Icon } from '../../ui/marks/icon.tsx'
import { CommitmentPanel } from './commitments/commitment-panel.tsx'
import { ContractTable } from './contracts/contract-table.tsx'
import { CouplingPanel } from './couplings/coupling-panel.tsx'
import { FindingList } from './findings/finding-list.tsx'
import { countLinks, type NeedCell } from './link-counts.ts'
import { BottleneckList } from './parts/bottleneck-list.tsx'
import { NeedMatrix } from './parts/need-matrix.tsx'
import { NetworkMap } from './parts/network-map.tsx'
import { StateCounts } from './parts/state-counts.tsx'
import { WaitingList } from './waiting/waiting-list.tsx'
import { WindowList } from './windows/window-list.tsx'
import './styles/dependencies.css'

/** Where the tracks wait for each other: a map, a matrix, and the list of what must be decided first. */
export function DependenciesPage() {
  const { plan, schedule } = useView()
  const rights = useRights()
  const [chosen, setChosen] = useState<NeedCell | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const [isTrashOpen, setIsTrashOpen] = useState(false)
  useCommands({
    'new-link': rights.programme ? () => setIsAdding(true) : undefined,
    trash: () => setIsTrashOpen(true),
  })
  const counts = useMemo(() => countLinks(schedule), [schedule])
  // A cell stays chosen while its links come and go, but not when its track has gone.
  const cell = chosen && [chosen.row, chosen.column].every((id) => hasTrack(plan.tracks, id)) ? chosen : null
  return (
    <div className="page">
      <section className="bar2 dependencies-bar" aria-label={DEPENDENCIES_NL.toolbar}>
        <h1 className="vh">{DEPENDENCIES_NL.title}</h1>
        <StateCounts counts={counts.all} label={DEPENDENCIES_NL.counts} />
        <span className="grow" />
        <button type="button" className="btn" onClick={() => setIsTrashOpen(true)}>
          <Icon name="trash" />
          <span>{PARTS_NL.trash}</span>
        </button>
        {rights.programme && (
          <button
            type="button"
            className="btn line"
            aria-label={DEPENDENCIES_NL.addLabel}
            onClick={() => setIsAdding(true)}
          >
            <Icon name="plus" />
            <span className="dependencies-wide">{DEPENDENCIES_NL.add}</span>
          </button>
        )}
      </section>
      <main id="inhoud" className="dependencies">
        <NetworkMap />
        <div className="dependencies-column">
          <NeedMatrix cells={counts.cells} chosen={cell} onChoose={setChosen} />
          <CouplingPanel />
          <FindingList />
        </div>
        <div className="dependencies-column">
          <WindowList />
          <BottleneckList cell={cell} counts={counts} />
          <ContractTable />
          <CommitmentPanel />
        </div>
        <WaitingList />
      </main>
      {isAdding && <LinkDialog onClose={() => setIsAdding(false)} />}
      {isTrashOpen && <TrashDialog onClose={() => setIsTrashOpen(false)} />}
    </div>
  )
}

const hasTrack = (tracks: readonly Track[], id: string): boolean => tracks.some((track) => track.id === id)
