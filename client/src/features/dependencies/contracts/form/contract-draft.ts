import { formatDate } from '@samenspoor/shared/dates/format'
import type { Contract } from '@samenspoor/shared/model/entities/contract'
import type { TrackId } from '@samenspoor/shared/model/ids'

/** Not at all, when the parties ask for it, or by itself unless somebody gives notice. */
export const EXTENSION_KINDS = ['none', 'asked', 'tacit'] as const
type ExtensionKind = (typeof EXTENSION_KINDS)[number]

/** A contract as it stands in the form: what is typed stays as it is typed; an empty field is not known. */
export interface ContractDraft {
  readonly title: string
  readonly track: TrackId
  readonly side: Contract['side']
  /** With commas between them. */
  readonly parties: string
  readonly start: string
  readonly termMonths: string
  readonly firstEnd: string
  readonly extension: ExtensionKind
  readonly extensionCount: string
  readonly extensionMonths: string
  readonly isOpenEnded: boolean
  readonly bridgeUntil: string
  readonly note: string
}

/** The form of a contract that is not there yet. */
export const newContractDraft = (track: TrackId): ContractDraft => ({
  title: '',
  track,
  side: 'current',
  parties: '',
  start: '',
  termMonths: '',
  firstEnd: '',
  extension: 'none',
  extensionCount: '1',
  extensionMonths: '12',
  isOpenEnded: false,
  bridgeUntil: '',
  note: '',
})

/** A contract as the form shows it. */
export function printContract(contract: Contract): ContractDraft {
  const { title, track, side, parties, termMonths, extensions, isOpenEnded, note } = contract
  return {
    ...newContractDraft(track),
    title,
    side,
    parties: parties.join(', '),
    start: printDay(contract.start),
    termMonths: termMonths === null ? '' : String(termMonths),
    firstEnd: printDay(contract.firstEnd),
    ...(extensions && {
      extension: extensions.tacit ? 'tacit' : 'asked',
      extensionCount: String(extensions.count),
      extensionMonths: String(extensions.months),
    }),
    isOpenEnded,
    bridgeUntil: printDay(contract.bridgeUntil),
    note,
  }
}

const printDay = (day: string | null): string => (day === null ? '' : formatDate(day))
