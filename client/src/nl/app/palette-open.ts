/** The name of the button: the other words come with what it opens. */
export const PALETTE_OPEN_NL = 'Zoeken en doen'
