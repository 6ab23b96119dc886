import type { RefusalCode } from '@samenspoor/shared/doc/commands/command'
import type { Certainty, DecidingBody, ItemKind } from '@samenspoor/shared/model/entities/item'
import type { LinkType } from '@samenspoor/shared/model/entities/link'
import type { Status } from '@samenspoor/shared/model/fields/place'
import type { LinkReason, LinkState } from '@samenspoor/shared/schedule/links/link-state'

/** Words for the values of the model. Every Dutch text on the screen stands in this folder. */
export const STATUS_NL: Record<Status, string> = {
  planned: 'Gepland',
  'in-progress': 'Bezig',
  'awaiting-decision': 'Wacht op besluit',
  done: 'Klaar',
}

export const KIND_NL: Record<ItemKind, string> = { activity: 'Activiteit', milestone: 'Mijlpaal', decision: 'Besluit' }

export const CERTAINTY_NL: Record<Certainty, string> = {
  decided: 'Besloten',
  investigated: 'In onderzoek',
  conditional: 'Eventueel',
}

export const DECIDING_BODY_NL: Record<DecidingBody, string> = {
  college: 'College',
  council: 'Raad',
  both: 'Raad, daarna college',
}

/** In the shield of a decision; `none`: nobody said yet who decides. */
export const DECIDING_LETTER_NL: Record<DecidingBody | 'none', string> = {
  college: 'C',
  council: 'R',
  both: 'R',
  none: 'B',
}

export const LINK_TYPE_NL: Record<LinkType, { readonly name: string; readonly meaning: string }> = {
  FS: { name: 'Klaar → start', meaning: 'Pas beginnen als het andere klaar is' },
  SS: { name: 'Start → start', meaning: 'Niet eerder beginnen dan het andere begint' },
  FF: { name: 'Klaar → klaar', meaning: 'Niet eerder klaar dan het andere klaar is' },
  SF: { name: 'Start → klaar', meaning: 'Niet eerder klaar dan het andere begint' },
  together: { name: 'Tegelijk', meaning: 'In dezelfde periode, bijvoorbeeld samen besluiten' },
}

export const LINK_STATE_NL: Record<LinkState, string> = {
  feasible: 'haalbaar',
  'possible-conflict': 'mogelijk knelpunt',
  conflict: 'conflict',
}

/** Three or four words beside a badge. */
export const LINK_REASON_SHORT_NL: Record<LinkReason, string> = {
  fits: 'past',
  ready: 'al klaar',
  lapsed: 'vervallen',
  overlap: 'periodes overlappen',
  'open-end': 'einde nog open',
  'open-start': 'begin nog open',
  'too-early': 'start te vroeg',
  apart: 'niet gelijk',
  'no-date': 'datum onbekend',
  dangling: 'item is weg',
}

export const REFUSAL_NL: Record<RefusalCode, string> = {
  gone: 'Dit kan nu niet: het is niet geladen of bestaat niet meer.',
  'invalid-title': 'Geef een titel van 1 tot 500 tekens. Je tekst is niet opgeslagen.',
  'invalid-period': 'De periode is te lang. Gebruik hooguit 200 tekens.',
  'invalid-lag': 'Vul een heel getal in, hooguit 3660.',
  'self-link': 'Een item kan niet van zichzelf afhangen. Kies een ander item.',
  'duplicate-link': 'Deze afhankelijkheid bestaat al.',
  invalid: 'Dit kan niet worden opgeslagen.',
}

/** A title inside a sentence: one that is very long is cut off. */
export const shortened = (title: string, length = 80): string =>
  title.length > length ? `${title.slice(0, length - 1).trimEnd()}…` : title

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** "Sanne", "Sanne en Ilse", "Sanne, Ilse en Joost" */
export const listNl = (names: readonly string[]): string =>
  new Intl.ListFormat('nl', { style: 'long', type: 'conjunction' }).format(names)

export const COMMON_NL = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  save: 'Opslaan',
  add: 'Toevoegen',
  remove: 'Verwijderen',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  open: 'Openen',
  chosen: 'gekozen',
  nobody: 'Nog niemand',
  unreadPeriod: 'niet begrepen',
  noPeriod: 'nog geen periode',
  tryAgain: 'Opnieuw proberen',
  partLoading: 'Even wachten, dit wordt geopend.',
  partFailed: 'Dit kan nu niet worden geopend. Kijk of je verbinding hebt.',
  loadPageAgain: 'Pagina opnieuw laden',
} as const

/** The word for a name out of a document, or that name. A peer can write any name, also one that every object answers to. */
export const wordOf = (words: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(words, name) ? words[name] : undefined) ?? name
