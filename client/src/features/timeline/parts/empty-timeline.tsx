import { EMPTY_TIMELINE_NL as NL } from '../../../nl/timeline/empty-timeline.ts'
import { Icon } from '../../../ui/marks/icon.tsx'

interface EmptyTimelineProps {
  /** Why there is nothing: nothing is planned yet, or nothing passes the filter. */
  readonly reason: 'no-items' | 'filter'
  readonly onAdd: (() => void) | null
  readonly onPaste: (() => void) | null
  readonly onClearFilter: () => void
}

/** Three lines that come together and go on as dots, one sentence, and what can be done. */
export function EmptyTimeline({ reason, onAdd, onPaste, onClearFilter }: EmptyTimelineProps) {
  return (
    <div className="tl-empty">
      <svg width="120" height="46" viewBox="0 0 120 46" aria-hidden="true" focusable="false">
        <path className="t-wmo" d="M4 8h30c20 0 20 15 40 15" />
        <path className="t-jeugd" d="M4 23h70" />
        <path className="t-wi" d="M4 38h30c20 0 20-15 40-15" />
        <path className="rest" d="M86 23h30" />
      </svg>
      {reason === 'no-items' ? (
        <>
          <h2>{NL.emptyTitle}</h2>
          <p>{NL.emptyText}</p>
          {onAdd && (
            <div className="row">
              <button type="button" className="btn p" onClick={onAdd}>
                <Icon name="plus" />
                {NL.emptyAdd}
              </button>
              {onPaste && (
                <button type="button" className="btn" onClick={onPaste}>
                  {NL.emptyPaste}
                </button>
              )}
            </div>
          )}
        </>
      ) : (
        <>
          <h2>{NL.noneFound}</h2>
          <p>{NL.noneFoundText}</p>
          <button type="button" className="btn" onClick={onClearFilter}>
            {NL.filterClear}
          </button>
        </>
      )}
    </div>
  )
}
