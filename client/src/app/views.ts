import type { View } from '@samenspoor/shared/protocol/presence'

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

export const viewPath = (programme: string, view: View): string => `/p/${programme}/${VIEW_PATHS[view]}`
