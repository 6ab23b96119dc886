import { useView } from '../../../sync/use-view.ts'
import { type StatusNames, statusNames } from './status-names.ts'

/** How the programme that is open calls each status. */
export const useStatusNames = (): StatusNames => statusNames(useView().plan.settings)
