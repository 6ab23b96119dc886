import { PARTS_NL } from '../nl/parts.ts'

/** Says that words are too long to save. They stay in the field: nothing is cut off. */
export function TooLong({ length, maxLength }: { length: number; maxLength: number }) {
  return (
    <p className="form-error" role="alert">
      {PARTS_NL.tooLong(length, maxLength)}
    </p>
  )
}
