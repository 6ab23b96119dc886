import type { PlainDate } from '../../dates/plain-date.ts'
import type { BaselineId, CommitmentId, ContractId, CouplingId } from '../../model/ids.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { Fault, LinkKey } from '../../model/plan.ts'
import type { CommitmentVerdict } from '../commitments/judge-commitment.ts'
import type { ContractVerdict } from '../contracts/judge-contract.ts'

export const SEVERITIES = ['conflict', 'warning', 'info'] as const
/** conflict: cannot be carried out like this; waarschuwing: look at it; ter informatie. The worst first. */
export type Severity = (typeof SEVERITIES)[number]

/** Something that a plan says about itself and that does not agree, or that people should know. */
export type Finding = { readonly severity: Severity; readonly items: readonly ItemKey[] } & FindingDetails

export type FindingDetails =
  /** [FND1] An activity surely begins before the decision that it needs. */
  | { readonly rule: 'starts-before-decision'; readonly link: LinkKey; readonly days: number }
  /** [FND2] A milestone surely falls after what it feeds. */
  | { readonly rule: 'milestone-after-use'; readonly link: LinkKey; readonly days: number }
  /** [FND3] Something surely begins before what it waits for is ready. */
  | { readonly rule: 'starts-too-early'; readonly link: LinkKey; readonly days: number }
  /** [FND4] What should fall together surely does not. */
  | { readonly rule: 'not-together'; readonly link: LinkKey; readonly days: number }
  /** [FND5] A decision may fall on the very day on which notice has to be given after it. */
  | { readonly rule: 'no-time-for-notice'; readonly lastDay: PlainDate; readonly days: number }
  /** [FND6] A window is missed; everything moves to the next chance. */
  | {
      readonly rule: 'window-missed'
      readonly lastDay: PlainDate
      readonly start: PlainDate
      readonly next: { readonly lastDay: PlainDate; readonly start: PlainDate }
    }
  /** [FND7] The words of a decision or its notice allow a day after the last one. */
  | { readonly rule: 'window-at-risk'; readonly lastDay: PlainDate; readonly start: PlainDate }
  /** [FND8] A coupling pulls a decision forward. */
  | {
      readonly rule: 'pulled-forward'
      readonly coupling: CouplingId
      readonly lastDay: PlainDate
      readonly days: number
    }
  /** [FND9] What a decision waits for has no end, and the decision has a last day. */
  | { readonly rule: 'no-end'; readonly link: LinkKey; readonly lastDay: PlainDate }
  /** [FND10] All other tracks with a plan have this milestone, this one does not. */
  | { readonly rule: 'missing-milestone'; readonly track: string; readonly title: string }
  /** [FND11] What is certain, or hangs on another decision, waits for what may lapse. */
  | { readonly rule: 'waits-for-conditional'; readonly link: LinkKey; readonly decision: ItemKey }
  /** [FND12] Two activities of one track overlap, although the one waits for the other. */
  | { readonly rule: 'activities-overlap'; readonly link: LinkKey; readonly start: PlainDate; readonly end: PlainDate }
  /** [FND13] Links go round in a ring; one of them is left out of the order. */
  | { readonly rule: 'ring'; readonly link: LinkKey }
  /** [FND14] A period of which the end lies before the start. */
  | { readonly rule: 'end-before-start'; readonly period: string }
  /** [FND15] Words that nobody can read as a period. */
  | { readonly rule: 'unread-period'; readonly period: string }
  /** [FND16] A link to an item that is not there. */
  | { readonly rule: 'dangling-link'; readonly link: LinkKey }
  /** [FND17] Something in a document that the model cannot read. */
  | { readonly rule: 'unreadable'; readonly fault: Fault }
  /** [FND18] A current contract against the start that its track aims at: a gap, double days, renewal or extension. */
  | {
      readonly rule: 'contract-against-start'
      readonly contract: ContractId
      readonly start: PlainDate
      readonly verdict: ContractVerdict
    }
  /** [FND19] The end that start and term give is not the end that is stated. */
  | {
      readonly rule: 'term-does-not-add-up'
      readonly contract: ContractId
      readonly stated: PlainDate
      readonly computed: PlainDate
    }
  /** [FND20] A start surely falls on other days than in a former baseline. Negative: earlier. */
  | {
      readonly rule: 'start-shifted'
      readonly baseline: BaselineId
      readonly from: PlainDate
      readonly to: PlainDate
      readonly days: number
      /** The same as `days`, when it is a number of whole months. */
      readonly months: number | null
    }
  /** [FND21] A commitment was kept after the day that was promised, will be, or is open past it. */
  | {
      readonly rule: 'commitment-late'
      readonly commitment: CommitmentId
      readonly state: CommitmentVerdict['state']
      /** The words that were said, and the last day that they allow. */
      readonly promised: string
      readonly due: PlainDate
      readonly on: PlainDate | null
      readonly days: number
    }
  /** [FND22] A current contract that runs today ends before the start of its track, and nobody knows how it goes on. */
  | {
      readonly rule: 'extension-unknown'
      readonly contract: ContractId
      readonly until: PlainDate
      readonly start: PlainDate
    }
