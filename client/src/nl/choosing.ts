import { plural } from './common.ts'

const items = (count: number): string => plural(count, 'item', 'items')

/** Texts of working on the timeline that its rows need from the start. */
export const CHOOSING_NL = {
  row: 'Regel',
  predecessors: 'Voorgangers',
  was: 'was',
  untitled: 'Zonder titel',
  staysBehind: (count: number): string =>
    count === 1
      ? '1 gekozen item gaat niet mee. Je mag het niet wijzigen, of de periode kan niet schuiven.'
      : `${count} gekozen items gaan niet mee. Je mag ze niet wijzigen, of de periode kan niet schuiven.`,
  moveStart: (count: number): string =>
    `${items(count)} verplaatsen. Pijl links of rechts: een stap. Enter: plaatsen. Escape: terug.`,
  moveStep: (count: number, shift: string): string => `${items(count)}, ${shift}`,
  moveBack: 'Niet verplaatst. Alles staat weer op zijn plek.',
  moved: (count: number, shift: string): string => `${items(count)} verplaatst, ${shift}`,
  overtaken: (count: number): string =>
    count === 1
      ? 'Een collega wijzigde 1 item net. Dat item is niet verplaatst.'
      : `Een collega wijzigde ${count} items net. Die items zijn niet verplaatst.`,
} as const
