import { PERIOD_MAX } from '@samenspoor/shared/model/item'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { PARTS_NL } from '../nl/parts.ts'
import { PeriodEcho } from './period-echo.tsx'

interface PeriodInputProps {
  /** The words as they are in the plan now. A newer value from a colleague never replaces what is being typed. */
  readonly value: string
  readonly label: string
  readonly onSave: (words: string) => void
  readonly onCancel: () => void
  readonly onChangeText?: (words: string) => void
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  /** Who edits the same period right now, to name who wrote a newer value. */
  readonly colleague?: string | undefined
}

/** A text field for a period in words. Enter or leaving the field saves, Escape cancels; the reading stands under it. */
export function PeriodInput({
  value,
  label,
  onSave,
  onCancel,
  onChangeText,
  autoFocus = false,
  isDisabled = false,
  colleague,
}: PeriodInputProps) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [lastColleague, setLastColleague] = useState(colleague)
  const isSettled = useRef(false)
  const echoId = useId()
  if (colleague !== undefined && colleague !== lastColleague) setLastColleague(colleague)
  if (value !== seen && (text === seen || text === value)) {
    setSeen(value)
    setText(value)
  }
  const change = (words: string) => {
    isSettled.current = false
    setText(words)
    onChangeText?.(words)
  }
  const save = () => {
    if (isSettled.current) return
    isSettled.current = true
    const words = text.trim()
    if (words === value) onCancel()
    else onSave(words)
  }
  const cancel = () => {
    isSettled.current = true
    setSeen(value)
    setText(value)
    onCancel()
  }
  const takeOver = () => {
    setSeen(value)
    change(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') save()
    else cancel()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus leaves the field and its button
    <div
      className="period-input"
      onBlur={({ currentTarget, relatedTarget }) => {
        // When the whole window loses the focus, the field keeps it and nothing is settled yet.
        if (currentTarget.contains(document.activeElement) || currentTarget.contains(relatedTarget)) return
        if (text.trim() !== value) save()
        else onCancel()
      }}
    >
      <input
        className="field"
        aria-label={label}
        aria-describedby={echoId}
        value={text}
        maxLength={PERIOD_MAX}
        disabled={isDisabled}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this field
        autoFocus={autoFocus}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <PeriodEcho words={text} id={echoId} />
      {value !== seen && <Overtaken words={value} name={lastColleague} onTakeOver={takeOver} />}
    </div>
  )
}

function Overtaken({ words, name, onTakeOver }: { words: string; name: string | undefined; onTakeOver: () => void }) {
  const who = name ?? PARTS_NL.aColleague
  return (
    <div className="period-overtaken" role="status">
      <span>{words === '' ? PARTS_NL.periodEmptied(who) : PARTS_NL.periodOvertaken(who, words)}</span>
      {/* Pressing it must not first take the focus from the field, which would save my text over the newer one. */}
      <button type="button" className="btn s" onPointerDown={(event) => event.preventDefault()} onClick={onTakeOver}>
        {PARTS_NL.takeOver}
      </button>
    </div>
  )
}
