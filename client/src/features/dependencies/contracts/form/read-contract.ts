import { sameValue } from '@samenspoor/shared/doc/commands/command'
import { CONTRACT_TITLE_MAX, type ContractDetails } from '@samenspoor/shared/doc/commands/contracts'
import type { Contract } from '@samenspoor/shared/model/entities/contract'
import type { ContractProblem } from '../../../../nl/dependencies/contract-form.ts'
import { readDay } from '../../../../parts/period/read-day.ts'
import { readWholeNumber } from '../../../../parts/read-whole-number.ts'
import { type ContractDraft, printContract } from './contract-draft.ts'

type ContractField = keyof Omit<ContractDraft, 'track' | 'side' | 'extension' | 'isOpenEnded'>
/** What is wrong in which field. */
export type ContractProblems = Readonly<Partial<Record<ContractField, ContractProblem>>>
/** Everything that the form holds of a contract. */
type ContractFacts = Required<ContractDetails>
type ReadContract =
  | { readonly ok: true; readonly facts: ContractFacts }
  | { readonly ok: false; readonly problems: ContractProblems }

const MONTHS_MAX = 1_200
const EXTENSIONS_MAX = 50
const PARTY_MAX = 120
const PARTIES_MAX = 20
const NOTE_MAX = 1_000

/** The contract that a form says, or what is wrong in which field. What is left empty is not known. */
export function readContract(draft: ContractDraft): ReadContract {
  const problems: { -readonly [Field in ContractField]?: ContractProblem } = {}
  const must = <T>(field: ContractField, problem: ContractProblem, value: T | null): T | null => {
    if (value === null) problems[field] = problem
    return value
  }
  const may = <T>(field: ContractField, problem: ContractProblem, read: (text: string) => T | null): T | null =>
    draft[field].trim() === '' ? null : must(field, problem, read(draft[field]))
  const { track, side, isOpenEnded } = draft
  const facts = {
    title: must('title', 'title', within(draft.title.trim(), 1, CONTRACT_TITLE_MAX)) ?? '',
    track,
    side,
    parties: must('parties', 'parties', readParties(draft.parties)) ?? [],
    start: may('start', 'day', readDay),
    termMonths: may('termMonths', 'months', readMonths),
    firstEnd: may('firstEnd', 'day', readDay),
    extensions: draft.extension === 'none' ? null : readExtensions(draft, must),
    isOpenEnded,
    bridgeUntil: may('bridgeUntil', 'day', readDay),
    note: must('note', 'note', within(draft.note.trim(), 0, NOTE_MAX)) ?? '',
  }
  if (facts.start && facts.firstEnd && facts.firstEnd < facts.start) problems.firstEnd = 'end-before-start'
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, facts }
}

function readExtensions(
  { extension, extensionCount, extensionMonths }: ContractDraft,
  must: <T>(field: ContractField, problem: ContractProblem, value: T | null) => T | null,
): Contract['extensions'] {
  return {
    count: must('extensionCount', 'count', readWholeNumber(extensionCount, 0, EXTENSIONS_MAX)) ?? 0,
    months: must('extensionMonths', 'months', readMonths(extensionMonths)) ?? 1,
    tacit: extension === 'tacit',
  }
}

const readMonths = (text: string): number | null => readWholeNumber(text, 1, MONTHS_MAX)

const within = (text: string, least: number, most: number): string | null =>
  text.length >= least && text.length <= most ? text : null

function readParties(text: string): string[] | null {
  const parties = text.split(/[,;\n]/).map((party) => party.trim())
  const named = parties.filter((party) => party !== '')
  return named.length > PARTIES_MAX || named.some(({ length }) => length > PARTY_MAX) ? null : named
}

/** What the form changes of a contract: what nobody touched is left out, so that a colleague's change of it stays. */
export function changedFacts(opened: Contract, facts: ContractFacts): ContractDetails {
  const before = readContract(printContract(opened))
  const known: ContractDetails = before.ok ? before.facts : opened
  const changed = Object.entries(facts).filter(([field, value]) => !sameValue(value, Reflect.get(known, field)))
  return Object.fromEntries(changed)
}
