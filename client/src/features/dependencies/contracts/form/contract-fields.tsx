import { CONTRACT_SIDES } from '@samenspoor/shared/model/entities/contract'
import type { ReactNode } from 'react'
import { CONTRACT_FORM_NL as NL, contractProblemNl as problemNl } from '../../../../nl/dependencies/contract-form.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import { useView } from '../../../../sync/use-view.ts'
import { Segmented } from '../../../../ui/form/segmented.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { TrackMark } from '../../../../ui/marks/track-mark.tsx'
import type { ContractFieldsProps } from './contract-fields-props.ts'
import { TermFields } from './term-fields.tsx'

/** Every field of a contract; `children` stand under those that set when it ends. */
export function ContractFields(props: ContractFieldsProps & { readonly children: ReactNode }) {
  const { draft, problems, onChange, children } = props
  const { tracks } = useView().plan
  return (
    <>
      <TextField
        label={NL.title}
        value={draft.title}
        problem={problemNl(problems.title)}
        hasAutoFocus
        onChange={(title) => onChange({ title })}
      />
      <div className="form-pair">
        <Choice
          label={NL.track}
          options={tracks.map((track) => ({ id: track.id, label: track.title, icon: <TrackMark track={track} /> }))}
          value={draft.track}
          onChange={(id) => onChange({ track: tracks.find((track) => track.id === id)?.id ?? draft.track })}
        />
        <div className="form-field">
          <span>{NL.side}</span>
          <Segmented
            label={NL.side}
            value={draft.side}
            options={CONTRACT_SIDES.map((value) => ({ value, label: NL.sides[value] }))}
            onChange={(side) => onChange({ side })}
          />
          <p className="form-hint">{NL.sideHints[draft.side]}</p>
        </div>
      </div>
      <TermFields {...props} />
      {children}
      <TextField
        label={NL.parties}
        value={draft.parties}
        problem={problemNl(problems.parties)}
        hint={NL.partiesHint}
        onChange={(parties) => onChange({ parties })}
      />
      <TextField
        label={NL.note}
        value={draft.note}
        problem={problemNl(problems.note)}
        onChange={(note) => onChange({ note })}
        isLong
      />
    </>
  )
}
