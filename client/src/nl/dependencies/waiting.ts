import type { LinkType } from '@samenspoor/shared/model/entities/link'
import { plural } from '../common.ts'

/** The list Wat wacht op wat: every dependency in a sentence, read from both ends. */
export const WAITING_NL = {
  title: 'Wat wacht op wat',
  hint: 'elke afhankelijkheid in een zin, van beide kanten',
  search: 'Zoek een item',
  onlyProblems: 'Alleen knelpunten',
  waitsFor: (title: string): string => `Wacht op ${title}`,
  neededFor: (title: string): string => `Is nodig voor ${title}`,
  together: (title: string): string => `Valt tegelijk met ${title}`,
  inTrack: (title: string, track: string): string => `${title}, spoor ${track}`,
  inKind: (relation: string, kind: string): string => `${relation} (${kind})`,
  /** How an item waits for the other one. */
  waitsHow: {
    FS: 'pas beginnen als dat klaar is',
    SS: 'pas beginnen als dat begint',
    FF: 'pas klaar als dat klaar is',
    SF: 'pas klaar als dat begint',
  } satisfies Record<Exclude<LinkType, 'together'>, string>,
  /** How the other one waits for the item. */
  neededHow: {
    FS: 'dat begint pas als dit klaar is',
    SS: 'dat begint pas als dit begint',
    FF: 'dat is pas klaar als dit klaar is',
    SF: 'dat is pas klaar als dit begint',
  } satisfies Record<Exclude<LinkType, 'together'>, string>,
  state: (state: string): string => `: ${state}.`,
  open: (title: string): string => `${title} openen`,
  found: (items: number, all: number): string =>
    items === all ? plural(all, 'item', 'items') : `${items} van ${plural(all, 'item', 'items')}`,
  none: 'Er zijn nog geen afhankelijkheden.',
  noneFound: 'Geen items gevonden.',
  more: (count: number): string => `Nog ${plural(count, 'item', 'items')} tonen`,
} as const
