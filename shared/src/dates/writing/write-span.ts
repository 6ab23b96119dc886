import type { TimeSpan } from '../reading/time-span.ts'
import { type Dated, renderAtom } from './render-atom.ts'

/** The new sides of a span, and the words they replace. */
export interface NewSpan {
  phrase: string
  span: TimeSpan
  left: Dated
  right: Dated
  /** Write every year, also where the old words left it out. */
  explicit: boolean
  /** One side was dragged: "november en december" may leave a gap, so it becomes "t/m". */
  stretched: boolean
}

/** Writes the two sides of a span in the form of the old words: "Q1+2 2022" becomes "Q2+3 2022" [DAT45]. */
export function writeSpan({ phrase, span, left, right, explicit, stretched }: NewSpan): string {
  const [oldLeft, oldRight] = [span.atoms[0], span.atoms.at(-1)]
  if (oldLeft === undefined || oldRight === undefined) return ''
  const wasLeft = phrase.slice(oldLeft.from, oldLeft.to)
  const wasRight = phrase.slice(oldRight.from, oldRight.to)
  const isOne = oldLeft === oldRight
  const hasRightYear = explicit || oldRight.year !== null || oldRight.side !== undefined || oldRight.steps !== undefined
  if (isSame(left, right)) {
    const isKept = left.atom.form !== 'bare'
    return isKept
      ? renderAtom(left, { was: wasLeft, withYear: hasRightYear })
      : renderAtom(
          { ...right, atom: { ...right.atom, form: fullForm(right) } },
          { was: wasRight, withYear: hasRightYear },
        )
  }
  const sharesYear = left.year === right.year && left.atom.unit === right.atom.unit && !isNumeric(left)
  const omitsLeft = sharesYear && (isOne || oldLeft.year === null)
  const newLeft = canStayBare(left, right) ? left : withForm(left, oldRight.form === 'bare' ? 'letter' : oldRight.form)
  const newRight = right.atom.form === 'bare' && !sharesYear ? withForm(right, 'letter') : right
  const leftText = renderAtom(newLeft, {
    was: wasLeft,
    withYear: isNumeric(left) || (hasRightYear && !omitsLeft) || (hasRightYear && !sharesYear),
  })
  const rightText = renderAtom(newRight, { was: wasRight, withYear: hasRightYear })
  return `${leftText}${separator(phrase, span, left, !sharesYear, stretched)}${rightText}`
}

const isNumeric = ({ atom }: Dated): boolean => atom.form === 'numeric' || atom.form === 'iso' || atom.form === 'dashed'

const isSame = (a: Dated, b: Dated): boolean =>
  a.year === b.year &&
  a.atom.unit === b.atom.unit &&
  a.atom.index === b.atom.index &&
  a.atom.detail === b.atom.detail &&
  a.atom.part === b.atom.part

/** A bare left side leans on the right one: "17 - 20 juli" needs one month, "eerste en tweede kwartaal" one year. */
function canStayBare(left: Dated, right: Dated): boolean {
  if (left.atom.form !== 'bare') return true
  return left.year === right.year && (left.atom.unit !== 'day' || left.atom.index === right.atom.index)
}

const withForm = (dated: Dated, form: Dated['atom']['form']): Dated =>
  dated.atom.form === 'bare' ? { ...dated, atom: { ...dated.atom, form } } : dated

const fullForm = (dated: Dated): Dated['atom']['form'] =>
  dated.atom.form === 'bare' ? (dated.atom.unit === 'quarter' ? 'letter' : 'words') : dated.atom.form

/** The words between the sides; "+" joins quarters of one year only. */
function separator(phrase: string, span: TimeSpan, left: Dated, crossesYear: boolean, stretched: boolean): string {
  const [first, last] = [span.atoms[0], span.atoms.at(-1)]
  if (first === undefined || last === undefined || first === last) return isCompact(left) ? '-' : ' t/m '
  if (span.atoms.length > 2 || (span.join === 'list' && stretched)) return ' t/m '
  const between = phrase.slice(first.to, last.from)
  return between.trim() === '+' && crossesYear ? '-' : between
}

const isCompact = ({ atom }: Dated): boolean =>
  atom.part === 'whole' && (atom.unit === 'month' || atom.unit === 'year' || atom.form === 'letter')
