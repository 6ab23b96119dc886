/** A row of the dialog Toetsen: any of these keys, and what it does. `Ctrl` is shown as ⌘ on a Mac. */
interface KeyRow {
  readonly keys: readonly string[]
  readonly does: string
}

interface KeyGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly KeyRow[]
}

/** Every key of every screen. A new key belongs here too. */
export const KEY_GROUPS_NL: readonly KeyGroup[] = [
  {
    id: 'everywhere',
    title: 'Overal',
    rows: [
      { keys: ['Ctrl K'], does: 'Zoeken en doen' },
      { keys: ['Ctrl /', '?'], does: 'Deze lijst. Met ? in de tijdlijn en op het bord' },
      { keys: ['F8'], does: 'Wie is hier, en wat veranderde sinds je keek' },
      { keys: ['Ctrl Z'], does: 'Ongedaan maken' },
      { keys: ['Ctrl Y', 'Ctrl Shift Z'], does: 'Opnieuw' },
      { keys: ['Tab', 'Shift Tab'], does: 'Naar het volgende of vorige onderdeel' },
      { keys: ['Esc'], does: 'Sluiten, of terug zonder te wijzigen' },
    ],
  },
  {
    id: 'timeline',
    title: 'Tijdlijn',
    rows: [
      { keys: ['↑', '↓', '←', '→'], does: 'Naar een andere cel' },
      { keys: ['Home', 'End'], does: 'Naar het begin of einde van de rij' },
      { keys: ['Ctrl Home', 'Ctrl End'], does: 'Naar de eerste of laatste rij' },
      { keys: ['PgUp', 'PgDn'], does: 'Een scherm omhoog of omlaag' },
      { keys: ['←', '→'], does: 'Op een kop, of een titel met onderdelen: inklappen of uitklappen' },
      { keys: ['F2', 'Enter'], does: 'De cel wijzigen' },
      { keys: ['Enter', 'Spatie'], does: 'Op de balk: het item openen' },
      { keys: ['Spatie'], does: 'Het item kiezen, of niet meer' },
      { keys: ['Shift ↑', 'Shift ↓'], does: 'Meer items kiezen' },
      { keys: ['Ctrl A'], does: 'Alle items kiezen' },
      { keys: ['Ctrl C', 'Ctrl V'], does: 'Items kopiëren en plakken' },
      { keys: ['Ctrl D'], does: 'Items dupliceren' },
      { keys: ['M'], does: 'Verplaatsen' },
      { keys: ['Alt Shift →', 'Alt Shift ←'], does: 'Onder het item erboven hangen, of minder diep' },
      { keys: ['K'], does: 'Afhankelijkheid toevoegen' },
      { keys: ['Delete'], does: 'Naar de prullenbak' },
      { keys: ['Shift F10'], does: 'Menu met alles wat kan' },
      { keys: ['Ctrl wiel'], does: 'Schaal groter of kleiner' },
    ],
  },
  {
    id: 'heads',
    title: 'Tijdlijn, op de naam van een kolom',
    rows: [
      { keys: ['Enter', 'Spatie'], does: 'Op deze kolom sorteren' },
      { keys: ['Shift ←', 'Shift →'], does: 'Smaller of breder' },
      { keys: ['F2'], does: 'Kolommen kiezen' },
    ],
  },
  {
    id: 'move',
    title: 'Tijdlijn, tijdens Verplaatsen',
    rows: [
      { keys: ['←', '→'], does: 'Een stap eerder of later' },
      { keys: ['Shift ←', 'Shift →'], does: 'Alleen het einde' },
      { keys: ['Enter'], does: 'Plaatsen' },
      { keys: ['Esc'], does: 'Terug naar waar het stond' },
    ],
  },
  {
    id: 'board',
    title: 'Bord',
    rows: [
      { keys: ['Enter'], does: 'De kaart openen' },
      { keys: ['Spatie'], does: 'De kaart oppakken, en weer neerzetten' },
      {
        keys: ['↑', '↓', '←', '→'],
        does: 'Naar een andere kaart. Met een kaart in de hand: naar een andere plek of kolom',
      },
      { keys: ['M'], does: 'Verplaatsen met een menu' },
      { keys: ['Esc'], does: 'De kaart terugleggen' },
    ],
  },
  {
    id: 'actions',
    title: 'Acties',
    rows: [
      { keys: ['@'], does: 'In de snelle regel: wie het doet' },
      { keys: ['#'], does: 'In de snelle regel: bij welk item' },
      { keys: ['Enter'], does: 'De actie uitzetten' },
    ],
  },
  {
    id: 'plan',
    title: 'Plannen',
    rows: [
      { keys: ['Ctrl B', 'Ctrl I'], does: 'Vet, cursief' },
      { keys: ['Ctrl K'], does: 'In de tekst: een link maken' },
      { keys: ['#'], does: 'Een item uit de planning noemen' },
      { keys: ['Alt F10'], does: 'Naar de knoppen boven de tekst' },
      { keys: ['Enter'], does: 'Op een genoemd item: het openen' },
    ],
  },
]

export const KEYS_NL = {
  title: 'Toetsen',
  intro:
    'Alles wat je met de muis kunt, kan ook met toetsen. Toetsen van één letter werken in de tijdlijn en op het bord.',
  key: 'Toets',
  does: 'Wat het doet',
  or: 'of',
} as const
