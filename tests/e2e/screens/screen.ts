import type { Actor, Fixtures } from '../actors/actors.ts'
import type { Role } from '../actors/people.ts'

/** What a state can ask for beside its own person: colleagues, and the server. */
type Others = Pick<Fixtures, 'enter' | 'server'>

/** One state of one screen, of which a picture is kept. */
export interface Screen {
  /** The name of the file, without its ending. */
  readonly file: string
  readonly title: string
  /** Who looks; the team leader of Jeugd when nobody is named. */
  readonly role?: Role
  readonly view?: Parameters<Actor['open']>[0]
  /** A desktop of 1440 by 900, unless: a phone, or a desktop zoomed in to 400%. */
  readonly size?: 'phone' | 'zoomed'
  /** Light alone, unless: dark too, or the colours of the system. */
  readonly look?: 'both' | 'forced'
  /** Brings the screen into its state. */
  readonly prepare?: (actor: Actor, others: Others) => Promise<void>
}

export interface Section {
  readonly title: string
  readonly screens: readonly Screen[]
}

export const SIZES = {
  desktop: { width: 1_440, height: 900 },
  phone: { width: 390, height: 844 },
  zoomed: { width: 360, height: 225 },
} as const

/** The files of a screen: one a look. */
export const filesOf = ({ file, look }: Screen): { readonly name: string; readonly isDark: boolean }[] => [
  { name: `${file}.webp`, isDark: false },
  ...(look === 'both' ? [{ name: `${file}-dark.webp`, isDark: true }] : []),
]
