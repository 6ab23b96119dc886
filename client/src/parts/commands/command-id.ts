/**
 * What can be asked from anywhere, also from another screen. The part of the screen that can do it offers it with
 * `useCommands`; the words stand in nl/app/palette.ts.
 */
export type CommandId =
  | 'new-item'
  | 'new-link'
  | 'trash'
  | 'today'
  | 'fit'
  | 'zoom-month'
  | 'zoom-quarter'
  | 'zoom-year'
  | 'lines-problems'
  | 'lines-all'
  | 'lines-none'
  | 'filter-problems'
  | 'filter-clear'
  | `share-${'png' | 'svg' | 'print'}-${'view' | 'all'}`
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'
  | 'calendar'
  | 'who'
  | 'ask-follow'
  | 'sign-out'
  /** With the id of a track, a person or an action. */
  | 'show-track'
  | 'show-person'
  | 'show-action'

type Command = (argument: string) => void

/** Absent, or undefined: cannot be done here now. */
export type Commands = Readonly<Partial<Record<CommandId, Command | undefined>>>
