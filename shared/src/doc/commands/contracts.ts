import type { Contract } from '../../model/entities/contract.ts'
import { isLine } from '../../model/fields/line.ts'
import type { ContractId } from '../../model/ids.ts'
import { addEntity, type Command, editEntity, refuse } from './command.ts'

/** What people fill in; where it came from is the importer's. */
export type ContractDetails = Partial<Omit<Contract, 'id' | 'source' | 'derived' | 'removed'>>
export type NewContract = ContractDetails & Pick<Contract, 'id' | 'track' | 'title' | 'side'>

export const CONTRACT_TITLE_MAX = 200
const isTitle = (title: string): boolean => isLine(title, CONTRACT_TITLE_MAX)

/** Adds a contract. What is left out is not known. Refuses an empty or too long title. */
export function addContract({ id, title, ...details }: NewContract): Command {
  return (context) => {
    if (!isTitle(title)) return refuse('invalid-title')
    return addEntity(context, 'programme', 'contracts', id, {
      parties: [],
      start: null,
      termMonths: null,
      firstEnd: null,
      extensions: null,
      isOpenEnded: false,
      bridgeUntil: null,
      note: '',
      ...details,
      title: title.trim(),
      source: null,
      derived: [],
      removed: null,
    })
  }
}

/** Changes a contract: only the details that are named. */
export function editContract(id: ContractId, { title, ...details }: ContractDetails): Command {
  return (context) => {
    if (title !== undefined && !isTitle(title)) return refuse('invalid-title')
    const named = title === undefined ? details : { ...details, title: title.trim() }
    return editEntity(context, 'programme', 'contracts', id, named)
  }
}

/** Puts a contract in the prullenbak. */
export function removeContract(id: ContractId): Command {
  return (context) =>
    editEntity(context, 'programme', 'contracts', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a contract out of the prullenbak. */
export function restoreContract(id: ContractId): Command {
  return (context) => editEntity(context, 'programme', 'contracts', id, { removed: null })
}
