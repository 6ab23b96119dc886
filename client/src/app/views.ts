import { VIEWS, type View } from '@samenspoor/shared/protocol/presence'

/** The word in the address. Dutch, because people read and share addresses. */
export const VIEW_PATHS: Record<View, string> = {
  timeline: 'tijdlijn',
  board: 'bord',
  actions: 'acties',
  dependencies: 'afhankelijkheden',
  plan: 'plannen',
}

/** Versies of the programme: a page beside the views, which colleagues do not follow each other to. */
export const VERSIONS_PATH = 'versies'

/** The view that an address shows; null for another page. */
export function viewOfPath(path: string): View | null {
  const word = path.split('/')[3]
  return VIEWS.find((view) => VIEW_PATHS[view] === word) ?? null
}

export const viewPath = (programme: string, view: View): string => `/p/${programme}/${VIEW_PATHS[view]}`
