/** What the drawings of the timeline mean. */
export const LEGEND_NL = {
  legend: 'Legenda',
  legendWhole: 'Hele legenda',
  legendQuarter: 'alleen kwartaal bekend',
  legendOpen: 'einde nog open',
  legendConditional: 'eventueel',
  legendMilestone: 'mijlpaal',
  legendCollege: 'besluit college',
  legendCouncil: 'besluit raad',
  legendDecision: 'besluit',
  legendDeadline: 'uiterlijk',
  legendWindow: 'besluitvenster',
  legendMissed: 'gemist',
  legendLapsed: 'vervallen',
} as const
