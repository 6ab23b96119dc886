import './paste-list-dialog.css'
import { describeReading } from '@samenspoor/shared/dates/format'
import { readList } from '@samenspoor/shared/dates/lists/read-list'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { addItem } from '@samenspoor/shared/doc/commands/items/items'
import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import { inOrder } from '@samenspoor/shared/doc/commands/undo/revert'
import { ITEM_KINDS, type ItemKind, TITLE_MAX } from '@samenspoor/shared/model/entities/item'
import { itemIdSchema, type TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { COMMON_NL, KIND_NL, REFUSAL_NL } from '../../../../nl/common.ts'
import { PARTS_NL } from '../../../../nl/parts.ts'
import { PASTE_LIST_NL as NL } from '../../../../nl/working/paste-list.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import { placeAtEnd } from '../../../../parts/item/place-at-end.ts'
import { useRights } from '../../../../sync/use-rights.ts'
import { useRun } from '../../../../sync/use-run.ts'
import { useView } from '../../../../sync/use-view.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FormButtons } from '../../../../ui/form/form-buttons.tsx'
import { TrackMark } from '../../../../ui/marks/track-mark.tsx'
import { ordersAtEnd } from '../choosing/orders-at-end.ts'

interface PasteListDialogProps {
  /** What was pasted already. */
  readonly text: string
  /** The track that is chosen at first, when I may write it. */
  readonly track: TrackId | null
  readonly onClose: () => void
  /** Gets the first of the items that were added. */
  readonly onAdded: (ref: ItemRef) => void
}

/** More at once keeps the screen busy for seconds, here and at every colleague [LST5]. */
const MOST_LINES = 1_000

/** [LST4] Lines that become items, with how each was read before anything is added. One step. */
export function PasteListDialog(props: PasteListDialogProps) {
  const { plan } = useView()
  const rights = useRights()
  const tracks = plan.tracks.filter(({ id }) => rights.track(id))
  const first = tracks.find(({ id }) => id === props.track) ?? tracks[0]
  return (
    <Dialog title={NL.title} onClose={props.onClose}>
      {first ? <PasteListForm {...props} tracks={tracks} first={first.id} /> : <p>{PARTS_NL.mayAddNothing}</p>}
    </Dialog>
  )
}

interface PasteListFormProps extends PasteListDialogProps {
  readonly tracks: ReturnType<typeof useView>['plan']['tracks']
  readonly first: TrackId
}

function PasteListForm({ text: pasted, tracks, first, onClose, onAdded }: PasteListFormProps) {
  const { plan, today } = useView()
  const run = useRun()
  const [text, setText] = useState(pasted)
  const [track, setTrack] = useState<TrackId>(first)
  const [kind, setKind] = useState<ItemKind>('activity')
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const [error, setError] = useState('')
  const countId = useId()
  const isTooMany = text.split('\n', MOST_LINES + 1).length > MOST_LINES
  const lines = useMemo(() => (isTooMany ? [] : readList(text, { anchorDate: today })), [text, today, isTooMany])
  const nothing = isTooMany ? NL.tooMany(MOST_LINES) : NL.none
  const kept = lines.filter((_, index) => !skipped.has(index))
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (kept.length === 0) return setError(nothing)
    if (kept.some(({ title }) => title.length > TITLE_MAX)) return setError(NL.tooLong(TITLE_MAX))
    let { row } = placeAtEnd(plan, track, 'planned')
    const places = ordersAtEnd(
      plan,
      kept.map(() => 'planned'),
      Math.random,
    )
    const firstId = itemIdSchema.parse(crypto.randomUUID())
    const commands = kept.flatMap(({ title, period }, index) => {
      const place = places[index]
      if (index > 0) row = orderBetween(row, null, Math.random)
      const id = index === 0 ? firstId : itemIdSchema.parse(crypto.randomUUID())
      return place ? [addItem({ id, track, title, kind, period, place, row })] : []
    })
    const name = tracks.find(({ id }) => id === track)?.title ?? track
    const result = run(inOrder(...commands), NL.added(kept.length, name), { announce: true })
    if (!result.ok) return setError(REFUSAL_NL[result.code])
    onAdded({ track, item: firstId })
    onClose()
  }
  const unread = lines.filter(({ period }) => period !== '' && !readPeriod(period, { anchorDate: today }).understood)
  return (
    <form className="form paste-list" onSubmit={add} noValidate>
      <p className="muted">{NL.help}</p>
      <div className="paste-list-pair">
        <Choice
          label={NL.track}
          options={tracks.map((option) => ({ id: option.id, label: option.title, icon: <TrackMark track={option} /> }))}
          value={track}
          onChange={(id) => setTrack(tracks.find((known) => known.id === id)?.id ?? track)}
        />
        <Choice
          label={NL.kind}
          options={ITEM_KINDS.map((id) => ({ id, label: KIND_NL[id] }))}
          value={kind}
          onChange={(id) => setKind(ITEM_KINDS.find((known) => known === id) ?? kind)}
        />
      </div>
      <label className="form-field">
        <span>{NL.lines}</span>
        <textarea
          className="field"
          rows={6}
          value={text}
          placeholder={NL.placeholder}
          // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was just opened
          autoFocus
          onChange={(event) => {
            setText(event.target.value)
            setSkipped(new Set())
            setError('')
          }}
        />
      </label>
      {lines.length > 0 && (
        <div className="paste-list-lines">
          <table>
            <caption className="vh">{NL.preview}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="vh">{NL.columns.add}</span>
                </th>
                <th scope="col">{NL.columns.title}</th>
                <th scope="col">{NL.columns.period}</th>
                <th scope="col">{NL.columns.reading}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={index}>
                  <td>
                    <input
                      type="checkbox"
                      className="chk"
                      aria-label={NL.addLine(line.title)}
                      checked={!skipped.has(index)}
                      onChange={() => setSkipped((before) => toggledIn(before, index))}
                    />
                  </td>
                  <td>{line.title}</td>
                  <td>{line.period}</td>
                  <td>
                    <ReadAs period={line.period} title={line.title} today={today} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p id={countId} className="muted sm" role="status">
        {lines.length === 0 ? nothing : NL.read(lines.length, unread.length)}
      </p>
      <p className="form-error" role="alert">
        {error}
      </p>
      <FormButtons submit={NL.add(kept.length)} cancel={COMMON_NL.cancel} onCancel={onClose} describedBy={countId} />
    </form>
  )
}

function ReadAs({ title, period, today }: { title: string; period: string; today: string }) {
  if (title.length > TITLE_MAX) return <span className="form-error">{NL.tooLong(TITLE_MAX)}</span>
  if (period === '') return <span className="muted">{COMMON_NL.noPeriod}</span>
  const reading = readPeriod(period, { anchorDate: today })
  return reading.understood ? describeReading(reading) : <b className="period-unread">{NL.unread}</b>
}

function toggledIn(before: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(before)
  if (!next.delete(index)) next.add(index)
  return next
}
