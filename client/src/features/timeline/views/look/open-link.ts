import type { Person } from '@samenspoor/shared/model/person'
import { VIEWS_NL as NL } from '../../../../nl/timeline/views.ts'
import type { TimelineSettings } from '../../hooks/use-settings.ts'
import { applyLook } from './look.ts'
import { dayFromAddress, lookFromAddress, withoutLook } from './look-in-address.ts'

/** Looks as the address says, or says that it cannot be read; gives what is left of the address. */
export function openLink(
  parameters: URLSearchParams,
  settings: Pick<TimelineSettings, 'change' | 'setFilter' | 'sight'>,
  people: readonly Person[],
  say: (toast: { readonly text: string; readonly tone: 'danger' }) => void,
): URLSearchParams {
  const look = lookFromAddress(
    parameters,
    people.map(({ id }) => id),
  )
  if (look) {
    settings.sight.asked = dayFromAddress(parameters)
    applyLook(settings, look)
  } else say({ text: NL.linkUnread, tone: 'danger' })
  return withoutLook(parameters)
}
