import { plural } from '../common.ts'

const items = (count: number): string => plural(count, 'item', 'items')

/** Moving items in time, by pointer and keys. */
export const MOVING_NL = {
  start: (title: string, words: string): string =>
    `${title} verplaatsen. Nu ${words}. Pijl links of rechts: een stap. Met Shift: alleen het einde. Enter: plaatsen. Escape: terug.`,
  step: (words: string, shift: string): string => `${words}, ${shift}`,
  placed: (words: string): string => `Geplaatst: ${words}`,
  back: (words: string): string => `Niet verplaatst. Weer ${words}`,
  refused: (words: string): string =>
    words === ''
      ? 'Er is nog geen periode om te verschuiven. Vul eerst een periode in.'
      : `"${words}" kun je niet verschuiven. Wijzig de woorden bij Periode.`,
  noFurther: 'Verder kan niet.',
  overtaken: 'Een collega wijzigde deze periode net. Er is niets verschoven.',
  moved: (title: string, words: string): string => `${title} staat nu op ${words}`,

  together: {
    staysBehind: (count: number): string =>
      count === 1
        ? '1 gekozen item gaat niet mee. Je mag het niet wijzigen, of de periode kan niet schuiven.'
        : `${count} gekozen items gaan niet mee. Je mag ze niet wijzigen, of de periode kan niet schuiven.`,
    start: (count: number): string =>
      `${items(count)} verplaatsen. Pijl links of rechts: een stap. Enter: plaatsen. Escape: terug.`,
    step: (count: number, shift: string): string => `${items(count)}, ${shift}`,
    back: 'Niet verplaatst. Alles staat weer op zijn plek.',
    moved: (count: number, shift: string): string => `${items(count)} verplaatst, ${shift}`,
    overtaken: (count: number): string =>
      count === 1
        ? 'Een collega wijzigde 1 item net. Dat item is niet verplaatst.'
        : `Een collega wijzigde ${count} items net. Die items zijn niet verplaatst.`,
  },
} as const
