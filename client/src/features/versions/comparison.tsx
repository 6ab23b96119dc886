import { changesSince } from '@samenspoor/shared/doc/commands/undo/restore'
import type { Change } from '@samenspoor/shared/model/change'
import type { PlanPicture } from '@samenspoor/shared/model/history/plan-picture'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isNotThere } from '../../api/programmes.ts'
import { HISTORY_NL } from '../../nl/history/history.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { ChangeList } from '../../parts/history/change-list.tsx'
import { type ChangedEntity, keyOf } from '../../parts/history/group-changes.ts'
import { RequestState } from '../../parts/history/request-state.tsx'
import { RestoreDialog } from '../../parts/history/restore-dialog.tsx'
import { usePastPlan } from '../../parts/history/use-past-plan.ts'
import { isShown } from '../../parts/history/words/change-words.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useView } from '../../sync/use-view.ts'
import { Icon } from '../../ui/marks/icon.tsx'

/** What is compared with now: a version or a moment, and where its plan comes from. */
export interface Compared {
  readonly key: string
  /** "‘Naar het college’", "het plan van 3 mei 2026 om 09:00" */
  readonly title: string
  readonly query: UseQueryOptions<PlanPicture, Error, PlanPicture, string[]>
}

const WORDS = { loading: VERSIONS_NL.comparing, offline: VERSIONS_NL.offline, failed: VERSIONS_NL.comparisonFailed }

/** What changed since, per track, as it is at this moment; and the way back. */
export function Comparison({ compared, onClose }: { compared: Compared; onClose: () => void }) {
  const { plan } = useView()
  const mayWrite = useRights().programme
  const query = useQuery(compared.query)
  const then = usePastPlan(query.data)
  const [restoring, setRestoring] = useState<ChangedEntity | 'all' | null>(null)
  const select = useCallback(
    (change: Change): boolean => restoring === 'all' || keyOf(change) === restoring?.key,
    [restoring],
  )
  const changes = useMemo(() => (then === null ? [] : changesSince(then, plan)), [then, plan])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Once nothing differs, the button is gone that the dialog would give the focus back to.
    if (restoring === null) return
    return () => void requestAnimationFrame(() => document.activeElement === document.body && heading.current?.focus())
  }, [restoring])
  const waiting =
    query.error !== null && isNotThere(query.error) ? (
      <p role="status">{VERSIONS_NL.forgotten}</p>
    ) : (
      <RequestState query={query} words={WORDS} />
    )
  return (
    <section className="comparison" aria-label={VERSIONS_NL.comparison(compared.title)}>
      <div className="comparison-head">
        <h2 ref={heading} tabIndex={-1}>
          {VERSIONS_NL.comparison(compared.title)}
        </h2>
        <button type="button" className="btn ghost sq" aria-label={VERSIONS_NL.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {then === null ? (
        waiting
      ) : (
        <>
          <p className="muted" role="status">
            {changes.length === 0
              ? VERSIONS_NL.noDifference
              : `${HISTORY_NL.differences(changes.filter(isShown).length)}. ${VERSIONS_NL.comparisonHelp}`}
          </p>
          {mayWrite && changes.length > 0 && (
            <p>
              <button type="button" className="btn" onClick={() => setRestoring('all')}>
                <Icon name="undo" />
                {VERSIONS_NL.restore}
              </button>
            </p>
          )}
          <ChangeList
            changes={changes}
            plans={[plan, then]}
            words={{ made: HISTORY_NL.new, gone: HISTORY_NL.gone }}
            onRestore={setRestoring}
          />
        </>
      )}
      {restoring && (
        <RestoreDialog
          title={
            restoring === 'all' ? VERSIONS_NL.restoreTitle(compared.title) : HISTORY_NL.restoreTitle(restoring.title)
          }
          then={then}
          waiting={waiting}
          select={select}
          label={HISTORY_NL.restored(restoring === 'all' ? compared.title : restoring.title)}
          onClose={() => setRestoring(null)}
        >
          <p>{restoring === 'all' ? VERSIONS_NL.restoreHelp : VERSIONS_NL.restoreOneHelp(compared.title)}</p>
        </RestoreDialog>
      )}
    </section>
  )
}
