import './styles/plan.css'
import type { Track } from '@samenspoor/shared/model/track'
import { Link, Redirect, useSearch } from 'wouter'
import { PLAN_NL } from '../../nl/plan.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { TrackName } from '../../ui/marks/track-mark.tsx'
import { defaultTrack } from './default-track.ts'
import { PlanDocument } from './plan-document.tsx'

/** The transitie- en implementatieplan of one track, and the way to those of the others. */
export function PlanPage({ track: id }: { track: string | null }) {
  const { programme } = useProgramme()
  const { me } = useRights()
  const search = useSearch()
  const withPlan = programme.tracks.filter(({ hasPlanText }) => hasPlanText)
  const track = withPlan.find((candidate) => candidate.id === id)
  const pathOf = ({ id: other }: Track) => `/p/${programme.id}/plannen/${other}`
  const first = defaultTrack(programme.tracks, me)
  if (id === null && first) return <Redirect to={`${pathOf(first)}${search && `?${search}`}`} replace />
  return (
    <main id="inhoud" tabIndex={-1}>
      <section className="bar2 plan-bar" aria-label={PLAN_NL.title}>
        <nav className="plan-tracks" aria-label={PLAN_NL.tracks}>
          {withPlan.map((each) => (
            <Link key={each.id} href={pathOf(each)} {...(each === track ? { 'aria-current': 'page' as const } : {})}>
              <TrackName track={each} long />
            </Link>
          ))}
        </nav>
        <span className="sep" />
        <b className="plan-title">{PLAN_NL.title}</b>
      </section>
      {track ? (
        <PlanDocument key={track.id} track={track} />
      ) : (
        <p className="notice">{withPlan.length > 0 ? PLAN_NL.noPlan : PLAN_NL.noPlans}</p>
      )}
    </main>
  )
}
