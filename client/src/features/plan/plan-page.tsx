import type { TrackId } from '@samenspoor/shared/model/ids'

export function PlanPage({ track }: { track: TrackId | string | null }) {
  return <main id="inhoud">{track}</main>
}
