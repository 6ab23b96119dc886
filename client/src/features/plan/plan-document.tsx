import type { Track } from '@samenspoor/shared/model/track'
import { useState } from 'react'
import { PLAN_NL } from '../../nl/plan.ts'
import { type PlanText, usePlanText } from '../../sync/use-plan-text.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useSaveState } from '../../sync/use-view.ts'
import { Icon } from '../../ui/marks/icon.tsx'
import { useReadableText } from './editor/use-readable-text.ts'
import { PlanEditor } from './plan-editor.tsx'

/** One plan text: loads it, and decides whether it can be typed in. */
export function PlanDocument({ track }: { track: Track }) {
  const rights = useRights()
  const [isReadable, setIsReadable] = useState(true)
  const mayWrite = rights.track(track.id)
  const canWrite = mayWrite && isReadable
  const text = usePlanText(track.id, canWrite)
  return (
    <>
      {!isReadable && <UnreadableBanner />}
      {!mayWrite && rights.me.role !== 'lezer' && <p className="banner quiet">{PLAN_NL.otherTrack(track.title)}</p>}
      {text === null ? (
        <LoadingText />
      ) : canWrite ? (
        <WritableText text={text} track={track} onUnreadable={() => setIsReadable(false)} />
      ) : (
        <PlanEditor key="read" text={text} track={track} canWrite={false} />
      )}
    </>
  )
}

interface WritableTextProps {
  readonly text: PlanText
  readonly track: Track
  readonly onUnreadable: () => void
}

function WritableText({ text, track, onUnreadable }: WritableTextProps) {
  const { isChecked, guard } = useReadableText(text, onUnreadable)
  return isChecked ? <PlanEditor key="write" text={text} track={track} canWrite onEditor={guard} /> : null
}

function LoadingText() {
  const save = useSaveState()
  return (
    <p className="notice" role="status">
      {save.kind === 'offline' ? PLAN_NL.loadingOffline : PLAN_NL.loading}
    </p>
  )
}

function UnreadableBanner() {
  return (
    <div className="banner warn" role="status">
      <Icon name="help" />
      <p>{PLAN_NL.unreadable}</p>
      <button type="button" className="btn s" onClick={() => window.location.reload()}>
        {PLAN_NL.reload}
      </button>
    </div>
  )
}
