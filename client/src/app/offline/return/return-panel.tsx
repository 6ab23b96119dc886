import type { Change } from '@samenspoor/shared/model/change'
import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { findingInWords } from '@samenspoor/shared/schedule/findings/words/finding-in-words'
import { findingNames } from '@samenspoor/shared/schedule/findings/words/finding-names'
import { useState } from 'react'
import { OFFLINE_NL } from '../../../nl/app/offline.ts'
import { ChangeList } from '../../../parts/history/change-list.tsx'
import { changeInWords } from '../../../parts/history/words/change-words.ts'
import { entityTitle } from '../../../parts/history/words/entity-title.ts'
import { nameOfMaker } from '../../../parts/history/words/name-of-maker.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { ClashDialog } from './clash-dialog.tsx'
import './return.css'
import type { Clash, ReturnSummary } from './return-summary.ts'

interface ReturnPanelProps {
  readonly summary: ReturnSummary
  readonly onChosen: (clash: Clash) => void
  readonly onClose: () => void
}

const WORDS = { made: OFFLINE_NL.made, gone: OFFLINE_NL.gone }

/** What happened while there was no connection: what asks for a choice first. Beside the page, which goes on. */
export function ReturnPanel({ summary, onChosen, onClose }: ReturnPanelProps) {
  const { programme } = useProgramme()
  const { plan } = useView()
  const [asked, setAsked] = useState<Clash | null>(null)
  const { saved, incoming, clashes } = summary
  return (
    <section
      className="return-panel"
      aria-label={OFFLINE_NL.panel}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2>{OFFLINE_NL.panel}</h2>
      {clashes.length > 0 && (
        <section aria-label={OFFLINE_NL.clashes}>
          <h3>{OFFLINE_NL.clashes}</h3>
          <ul>
            {clashes.map((clash) => {
              const what = clashNl(clash, plan)
              return (
                <li key={what} className="return-clash">
                  <span>{what}</span>
                  <button
                    type="button"
                    className="btn s"
                    aria-label={OFFLINE_NL.chooseFor(what)}
                    onClick={() => setAsked(clash)}
                  >
                    {OFFLINE_NL.choose}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <Findings summary={summary} />
      {[...byMaker(incoming)].map(([by, changes]) => {
        const name = by === '' ? OFFLINE_NL.unknown : nameOfMaker(by, programme.people)
        return (
          <section key={by} aria-label={OFFLINE_NL.byOthers(name)}>
            <h3>{OFFLINE_NL.byOthers(name)}</h3>
            <ChangeList changes={changes} plans={[plan]} words={WORDS} />
          </section>
        )
      })}
      {saved.length > 0 && (
        <section aria-label={OFFLINE_NL.byMe}>
          <h3>{OFFLINE_NL.byMe}</h3>
          <ChangeList changes={saved} plans={[plan]} words={WORDS} />
        </section>
      )}
      {asked && (
        <ClashDialog
          clash={asked}
          onChosen={() => {
            onChosen(asked)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

function Findings({ summary: { findings } }: { summary: ReturnSummary }) {
  const { plan } = useView()
  const { select } = useSelection()
  if (findings.length === 0) return null
  return (
    <section aria-label={OFFLINE_NL.newFindings}>
      <h3>{OFFLINE_NL.newFindings}</h3>
      <ul>
        {findings.map((finding) => {
          const words = findingInWords(finding, findingNames(plan))
          const ref = parseItemKey(finding.items[0] ?? '')
          return (
            <li key={words}>
              {ref === null ? (
                words
              ) : (
                <button type="button" className="linkish" onClick={() => select(ref)}>
                  {words}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function clashNl({ mine }: Clash, plan: Plan): string {
  const { field } = changeInWords(mine, { plans: [plan], people: [] })
  return OFFLINE_NL.clashLine(field, entityTitle(mine, [plan]))
}

function byMaker(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return Map.groupBy(changes, ({ by = '' }) => by)
}
