import { PERIOD_MAX } from '@samenspoor/shared/model/entities/item'
import { useId } from 'react'
import { TooLong } from '../too-long.tsx'
import { settleByKey, settleByLeaving } from './draft-field.ts'
import { Overtaken } from './overtaken.tsx'
import { PeriodEcho } from './period-echo.tsx'
import { useDraft } from './use-draft.ts'

interface PeriodInputProps {
  /** The words as they are in the plan now. A newer value from a colleague never replaces what is being typed. */
  readonly value: string
  readonly label: string
  readonly onSave: (words: string) => void
  /** Also called when the field is left without a change. */
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
  const draft = useDraft({ value, onSave, onCancel, maxLength: PERIOD_MAX, colleague })
  const echoId = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus leaves the field and its button
    <div className="period-input" onBlur={(event) => settleByLeaving(event, draft)}>
      <input
        className="field"
        aria-label={label}
        aria-describedby={echoId}
        value={draft.text}
        aria-invalid={draft.isTooLong}
        disabled={isDisabled}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this field
        autoFocus={autoFocus}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          draft.change(event.target.value)
          onChangeText?.(event.target.value)
        }}
        onKeyDown={(event) => settleByKey(event, draft)}
      />
      {draft.isTooLong && <TooLong length={draft.text.length} maxLength={PERIOD_MAX} />}
      <PeriodEcho words={draft.text} id={echoId} isLive />
      {draft.overtaken && (
        <Overtaken
          {...draft.overtaken}
          onTakeOver={() => {
            draft.takeOver()
            onChangeText?.(value)
          }}
        />
      )}
    </div>
  )
}
