import type { View } from '@samenspoor/shared/protocol/presence'
import { plural } from './common.ts'

type Counted = 'items' | 'links' | 'actions' | 'others'

const COUNTED_NL: Record<Counted, (count: number) => string> = {
  items: (count) => plural(count, 'item', 'items'),
  links: (count) => plural(count, 'afhankelijkheid', 'afhankelijkheden'),
  actions: (count) => plural(count, 'actie', 'acties'),
  others: (count) => plural(count, 'onderdeel', 'onderdelen'),
}

const WHERE_NL: Record<View, string> = {
  timeline: 'op de tijdlijn',
  board: 'op het bord',
  actions: 'bij de acties',
  dependencies: 'bij de afhankelijkheden',
  plan: 'bij de plannen',
}

/** Texts about working together that come after the first view: following each other, what others changed. */
export const TOGETHER_NL = {
  away: (name: string) => `${name} (even weg)`,
  followPerson: (name: string) => `Volg ${name}`,
  stopFollowing: (name: string) => `Stop met volgen van ${name}`,
  morePeople: (count: number) => `Nog ${plural(count, 'persoon', 'mensen')} online. Wie is hier?`,
  followsYou: (name: string) => `${name} volgt jou al. Je kunt elkaar niet volgen.`,
  announcements: 'Meldingen over anderen',
  announcementLevels: { off: 'uit', short: 'kort', all: 'alles' },
  who: 'Wie is hier en wat is er nieuw',
  whoKey: (label: string) => `${label} (F8)`,
  whoNews: (count: number) =>
    count === 0 ? 'Wie is hier en wat is er nieuw' : `Wie is hier en wat is er nieuw: ${count} nieuw`,
  youFollow: (name: string) => `Je volgt ${name}`,
  stop: 'stop',
  stopHint: 'Toets, klik of scrol om te stoppen.',
  followEnded: (name: string) => `Je volgt ${name} niet meer.`,
  followGone: (name: string) => `${name} is er niet meer. Je volgt niemand meer.`,
  followedBy: (names: string, count: number) => `${names} ${count === 1 ? 'kijkt' : 'kijken'} met je mee`,
  asksToFollow: (name: string) => `${name} vraagt je mee te kijken.`,
  follow: 'Volgen',
  notNow: 'Nu niet',
  askFollow: 'Volg mij',
  askFollowHelp: 'Vraagt iedereen die er is om met je mee te kijken. Niemand hoeft.',
  askFollowStop: 'Niet meer vragen',
  askFollowOn: 'Je vraagt iedereen om mee te kijken.',

  announcementsHelp: 'Voor wie een schermlezer gebruikt: wat anderen doen, hooguit één keer per tien seconden.',
  changedCount: (name: string, what: string) => `${name} wijzigde ${what}.`,
  counted: (kind: Counted, count: number, track: string | null) =>
    track === null ? COUNTED_NL[kind](count) : `${COUNTED_NL[kind](count)} in ${track}`,
  changedNotes: 'omschrijving aangepast',
  changeOf: (name: string, title: string, what: string) => `${name}, ${title}: ${what}.`,
  becomes: (field: string, value: string) => `${field} wordt ${value}`,
  made: 'toegevoegd',
  vanished: 'weg',
  andMore: (count: number) => `En nog ${plural(count, 'wijziging', 'wijzigingen')}.`,
  cameHere: (name: string) => `${name} is er nu ook.`,
  leftHere: (name: string) => `${name} is weg.`,
  manyCame: (count: number) => `${count} mensen kwamen erbij.`,
  manyLeft: (count: number) => `${count} mensen gingen weg.`,

  backOnline: 'Weer verbonden. Alles is opgeslagen.',
  wentOffline: 'Je bent offline. Werk gerust door.',
  savingFails: 'Opslaan lukt niet.',

  people: 'Wie is hier',
  nobody: 'Er is nu niemand anders.',
  offlinePeople: 'Je bent offline. Wie er is, zie je als je weer verbinding hebt.',
  you: 'jij',
  isAt: (view: View | undefined) => (view === undefined ? '' : WHERE_NL[view]),
  looksAt: (title: string) => `bekijkt ${title}`,
  edits: (title: string) => `bewerkt ${title}`,
  moves: (title: string) => `verplaatst ${title}`,
  idle: 'even weg',
  go: 'Ga erheen',
  goTo: (what: string) => `Ga erheen: ${what}`,
  followIn: (name: string) => `Volgen: ${name}`,
  follows: 'volgt jou',
  news: 'Wat is er nieuw',
  newsSince: (when: string) => `Gewijzigd door anderen sinds ${when}.`,
  newsLastDay: 'Gewijzigd door anderen in de laatste 24 uur.',
  noNews: 'Anderen wijzigden niets sinds je keek.',
  newsLoading: 'De wijzigingen worden opgehaald…',
  newsOffline: 'Je bent offline. Hier staat wat er tot nu toe binnenkwam.',
  newsFailed: 'De wijzigingen kunnen nu niet worden opgehaald.',
  newsMore: 'Er is meer gewijzigd dan hier past. Kijk bij Versies voor alles.',
  allSeen: 'Alles gezien',
} as const
