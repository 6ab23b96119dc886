import { CONTRACT_FORM_NL as NL, contractProblemNl as problemNl } from '../../../../nl/dependencies/contract-form.ts'
import { Segmented } from '../../../../ui/form/segmented.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { EXTENSION_KINDS } from './contract-draft.ts'
import type { ContractFieldsProps } from './contract-fields-props.ts'

/** From when until when a contract runs, and how it goes on. */
export function TermFields(props: ContractFieldsProps) {
  const { draft, problems, onChange } = props
  return (
    <>
      <div className="form-pair">
        <TextField
          label={NL.start}
          value={draft.start}
          problem={problemNl(problems.start)}
          hint={NL.startHint}
          onChange={(start) => onChange({ start })}
        />
        <TextField
          label={NL.termMonths}
          inputMode="numeric"
          value={draft.termMonths}
          problem={problemNl(problems.termMonths)}
          onChange={(termMonths) => onChange({ termMonths })}
        />
      </div>
      <div className="form-pair">
        <TextField
          label={NL.firstEnd}
          value={draft.firstEnd}
          problem={problemNl(problems.firstEnd)}
          hint={NL.firstEndHint}
          onChange={(firstEnd) => onChange({ firstEnd })}
        />
        <TextField
          label={NL.bridgeUntil}
          value={draft.bridgeUntil}
          problem={problemNl(problems.bridgeUntil)}
          hint={NL.bridgeHint}
          onChange={(bridgeUntil) => onChange({ bridgeUntil })}
        />
      </div>
      <div className="form-field">
        <span>{NL.extension}</span>
        <Segmented
          label={NL.extension}
          value={draft.extension}
          options={EXTENSION_KINDS.map((value) => ({ value, label: NL.extensions[value] }))}
          onChange={(extension) => onChange({ extension })}
        />
        {draft.extension === 'tacit' && <p className="form-hint">{NL.tacitHint}</p>}
      </div>
      {draft.extension !== 'none' && <ExtensionFields {...props} />}
      <label className="contract-check">
        <input
          type="checkbox"
          className="chk"
          checked={draft.isOpenEnded}
          onChange={(event) => onChange({ isOpenEnded: event.target.checked })}
        />
        {NL.isOpenEnded}
      </label>
    </>
  )
}

function ExtensionFields({ draft, problems, onChange }: ContractFieldsProps) {
  return (
    <div className="form-pair">
      <TextField
        label={NL.extensionCount}
        inputMode="numeric"
        value={draft.extensionCount}
        problem={problemNl(problems.extensionCount)}
        onChange={(extensionCount) => onChange({ extensionCount })}
      />
      <TextField
        label={NL.extensionMonths}
        inputMode="numeric"
        value={draft.extensionMonths}
        problem={problemNl(problems.extensionMonths)}
        onChange={(extensionMonths) => onChange({ extensionMonths })}
      />
    </div>
  )
}
