/** The name of the button: the other words of the palette come with the palette. */
export const PALETTE_OPEN_NL = 'Zoeken en doen'
