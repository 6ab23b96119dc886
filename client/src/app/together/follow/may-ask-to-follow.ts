import type { Person } from '@samenspoor/shared/model/person'

/** Who leads the meeting may ask everybody to look along. Everybody's browser judges it by the list of people. */
export const mayAskToFollow = ({ role }: Person): boolean => role === 'projectleider' || role === 'beheerder'
