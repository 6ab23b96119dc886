import type { Qualifier } from '../period.ts'

const LIMITS: readonly Qualifier[] = [
  'voor',
  'uiterlijk',
  'tot',
  'tot-en-met',
  'per',
  'vanaf',
  'sinds',
  'met-ingang-van',
  'na',
  'niet-eerder-dan',
  'deadline',
  'open-einde',
  'rond',
  'aanloop',
  'ten-behoeve-van',
]

/**
 * The order in which qualifiers are stored [DAT35]: "voorlopig", then limits as the words give them, then how the
 * year was found, then the rest. Doubles are dropped.
 */
export function inOrder(qualifiers: readonly Qualifier[]): Qualifier[] {
  const rank = (qualifier: Qualifier): number => {
    if (qualifier === 'voorlopig') return 0
    if (LIMITS.includes(qualifier)) return 1
    return qualifier === 'jl' || qualifier === 'relatief' || qualifier === 'jaar-afgeleid' ? 2 : 3
  }
  return [...new Set(qualifiers)].sort((a, b) => rank(a) - rank(b))
}
