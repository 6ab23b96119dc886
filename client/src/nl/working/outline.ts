/** Hanging items of the timeline under each other. */
export const OUTLINE_NL = {
  hungUnder: (title: string, parent: string): string => `${title} is nu onderdeel van ${parent}`,
  standsAlone: (title: string): string => `${title} staat weer op zichzelf`,
  nothingAbove: 'Hierboven staat geen item waar dit onder kan.',
  alreadyAlone: 'Dit item hangt nergens onder.',
  commandUnder: (parent: string): string => `Onderdeel maken van ${parent} (Alt Shift →)`,
  commandOut: 'Minder diep hangen (Alt Shift ←)',
} as const
