import { HISTORY_NL } from '../../nl/history/history.ts'
import { Icon } from '../../ui/marks/icon.tsx'
import type { ChangeWords } from './words/change-words.ts'

/** "Periode: Q1 2022 → Q2 2022" */
export function ChangeLine({ words: { field, what, was, is } }: { words: ChangeWords }) {
  return (
    <span className="change-line">
      <span className="change-field">{field}:</span>{' '}
      {what ?? (
        <>
          <span className="change-was">{was}</span> <Icon name="arrow-right" size={12} />
          <span className="vh">{HISTORY_NL.became} </span>
          <span className="change-is">{is}</span>
        </>
      )}
    </span>
  )
}
