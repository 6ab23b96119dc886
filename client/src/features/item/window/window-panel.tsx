import type { Item } from '@samenspoor/shared/model/entities/item'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { useState } from 'react'
import { WINDOW_NL } from '../../../nl/item/decisions.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { EditingTag } from '../parts/editing-tag.tsx'
import { RuleDialog } from '../rule/rule-dialog.tsx'
import { useOthersAt } from '../use-others-at.ts'
import { useTellFieldWhile } from '../use-tell-field.ts'
import { RouteSteps } from './route-steps.tsx'
import { WindowPicture } from './window-picture.tsx'
import { windowSentences } from './window-words.ts'
import './styles/window-panel.css'

/** besluitvenster of a decision: until when it makes its start possible, what comes later, and the road to it. */
export function WindowPanel({ item, mayEdit }: { item: Item; mayEdit: boolean }) {
  const { schedule, today } = useView()
  const [isEditing, setIsEditing] = useState(false)
  const ref = { track: item.track, item: item.id }
  const key = itemKey(ref)
  const [editor] = useOthersAt(ref).editing('rule')
  useTellFieldWhile('rule', isEditing)
  const window = schedule.windows.get(key)
  if (!window && !mayEdit) return null
  return (
    <section className={`window-panel${editor ? ` live p${editor.colour}` : ''}`} aria-labelledby="item-window">
      <EditingTag person={editor} />
      <div className="drawer-section">
        <h3 id="item-window">{WINDOW_NL.title}</h3>
        {mayEdit && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={item.rule ? WINDOW_NL.editLabel : WINDOW_NL.add}
            onClick={() => setIsEditing(true)}
          >
            <Icon name={item.rule ? 'edit' : 'plus'} />
            {item.rule ? WINDOW_NL.edit : WINDOW_NL.add}
          </button>
        )}
      </div>
      {window ? (
        <div className={`window-card${window.missed === null ? '' : ' is-missed'}`}>
          <WindowPicture window={window} today={today} />
          {windowSentences(window, schedule.items.get(key)?.fate.coupled ?? null, coupledTitles(schedule, key)).map(
            ({ tone, text }) => (
              <p key={text} className={`window-sentence ${tone}`}>
                {tone !== 'plain' && <Signal state={tone === 'danger' ? 'conflict' : 'possible-conflict'} />}
                {text}
              </p>
            ),
          )}
          <RouteSteps
            title={window.missed === null ? WINDOW_NL.route : WINDOW_NL.routeForNext}
            steps={window.steps}
            today={today}
          />
        </div>
      ) : (
        item.rule === null && <p className="muted sm">{WINDOW_NL.none}</p>
      )}
      {isEditing && <RuleDialog item={item} onClose={() => setIsEditing(false)} />}
    </section>
  )
}

/** The titles of the other open decisions of its couplings. */
function coupledTitles({ couplings, items }: Schedule, key: string): string[] {
  const others = couplings
    .filter(({ members }) => members.some((member) => member.key === key))
    .flatMap(({ members }) => members.map((member) => member.key))
  return [...new Set(others)].filter((other) => other !== key).map((other) => items.get(other)?.item.title ?? other)
}
