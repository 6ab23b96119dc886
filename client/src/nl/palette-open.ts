/** The names of the buttons: the other words come with what they open. */
export const PALETTE_OPEN_NL = 'Zoeken en doen'
export const SHARE_MENU_NL = 'Delen en afdrukken'
