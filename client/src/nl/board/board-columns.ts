import { plural } from '../common.ts'

/** The columns of the board, and changing them. */
export const COLUMNS_NL = {
  title: 'Kolommen van het bord',
  intro: 'Dit geldt voor iedereen in dit programma. Wat een kolom betekent, blijft hetzelfde.',
  readOnly: 'Je kijkt mee. De kolommen kun je niet aanpassen.',
  name: (status: string) => `Naam van ${status}`,
  nameHint: (status: string) => `Leeg: ${status}`,
  limit: 'Hooguit zoveel kaarten',
  limitHint: 'Leeg: zoveel als er komen',
  narrow: 'Smal als er niets in staat',
  left: (column: string) => `${column} een plek eerder`,
  right: (column: string) => `${column} een plek later`,
  nameTooLong: (most: number) => `Gebruik hooguit ${most} tekens.`,
  limitWrong: (most: number) => `Vul een heel getal in van 1 tot en met ${most}, of laat het leeg.`,
  saved: 'Kolommen van het bord aangepast',
  changed: 'Een collega paste de kolommen intussen ook aan. Wat jij niet wijzigt, blijft van je collega.',
  atMost: (limit: number) => `hooguit ${plural(limit, 'kaart', 'kaarten')}`,
  movedTo: (column: string, place: number, count: number) => `${column} is nu kolom ${place} van ${count}`,
  countOf: (count: number, limit: number) => `${count} van ${limit}`,
  tooMany: 'te veel',
} as const
