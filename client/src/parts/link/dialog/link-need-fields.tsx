import { LINK_TYPES, type LinkType } from '@samenspoor/shared/model/entities/link'
import { useId } from 'react'
import { LINK_TYPE_NL, REFUSAL_NL } from '../../../nl/common.ts'
import { LAG_DRAFT_UNIT_NL, PARTS_NL } from '../../../nl/parts.ts'
import { Choice } from '../../choice/choice.tsx'
import { LAG_DRAFT_UNITS, type LagDraft, readLag } from './lag-draft.ts'

interface LinkNeedFieldsProps {
  readonly type: LinkType
  readonly onType: (type: LinkType) => void
  readonly lag: LagDraft
  readonly onLag: (lag: LagDraft) => void
}

/** How two items hang together, and how much must lie between them. Together leaves nothing between. */
export function LinkNeedFields({ type, onType, lag, onLag }: LinkNeedFieldsProps) {
  const wordsId = useId()
  const isWrong = readLag(lag) === null
  return (
    <>
      <Choice
        label={PARTS_NL.linkType}
        options={LINK_TYPES.map((id) => ({ id, label: LINK_TYPE_NL[id].name, hint: LINK_TYPE_NL[id].meaning }))}
        value={type}
        onChange={(id) => onType(LINK_TYPES.find((known) => known === id) ?? type)}
      />
      {type !== 'together' && (
        <div className="form-field">
          <div className="link-lag">
            <label className="form-field">
              <span>{PARTS_NL.lag}</span>
              <input
                className="field"
                inputMode="text"
                autoComplete="off"
                value={lag.amount}
                aria-invalid={isWrong}
                aria-describedby={wordsId}
                onChange={(event) => onLag({ ...lag, amount: event.target.value })}
              />
            </label>
            <Choice
              label={PARTS_NL.lagUnit}
              options={LAG_DRAFT_UNITS.map((id) => ({ id, label: LAG_DRAFT_UNIT_NL[id] }))}
              value={lag.unit}
              onChange={(id) => onLag({ ...lag, unit: LAG_DRAFT_UNITS.find((known) => known === id) ?? lag.unit })}
            />
          </div>
          <p id={wordsId} className={isWrong ? 'form-error' : 'form-hint'} aria-live="polite">
            {isWrong ? REFUSAL_NL['invalid-lag'] : PARTS_NL.lagHelp}
          </p>
        </div>
      )}
    </>
  )
}
