import { plural } from '../common.ts'

/** The menu of the person that is signed in. */
export const ACCOUNT_NL = {
  account: (name: string) => `Mijn account, ${name}`,
  signOut: 'Uitloggen',
  signOutWaiting: (count: number) =>
    `${plural(count, 'wijziging is', 'wijzigingen zijn')} nog niet opgeslagen. Wacht tot er "Alles opgeslagen" staat.`,
  signOutFailed: 'Uitloggen is niet gelukt: de server antwoordt niet. Je bent nog ingelogd. Probeer het zo nog eens.',
  theme: 'Kleuren',
  themes: { system: 'Zoals mijn apparaat', light: 'Licht', dark: 'Donker' },
} as const
