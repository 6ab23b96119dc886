import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'

/** The people are invented; the letters of the municipality name roles only. */
export const demoProgramme: Programme = programmeSchema.parse({
  id: 'voorschoten',
  title: 'Omklappen sociaal domein',
  municipality: 'Voorschoten',
  tracks: [
    {
      id: 'bestuur',
      title: 'Bestuur & programma',
      shortTitle: 'Bestuur',
      palette: 'best',
      shape: 'hexagon',
      hasPlanText: false,
    },
    { id: 'wmo', title: 'Wmo', shortTitle: 'Wmo', palette: 'wmo', shape: 'circle', hasPlanText: true },
    { id: 'jeugd', title: 'Jeugd', shortTitle: 'Jeugd', palette: 'jeugd', shape: 'triangle', hasPlanText: true },
    { id: 'wi', title: 'Werk & Inkomen', shortTitle: 'W&I', palette: 'wi', shape: 'square', hasPlanText: true },
  ],
  people: [
    person('wmo', 'Sanne Vermeer', 'SV', 'projectleider Wmo', 'teamlid', 1, ['wmo']),
    person('jeugd', 'Daan Kuipers', 'DK', 'projectleider Jeugd', 'teamlid', 2, ['jeugd']),
    person('wi', 'Fatima El Amrani', 'FA', 'projectleider W&I', 'teamlid', 3, ['wi']),
    person('projectleider', 'Joost Dekker', 'JD', 'extern projectleider', 'projectleider', 5),
    person('manager', 'Marit de Wit', 'MW', 'manager sociaal domein', 'lezer', 6),
    person('beheer', 'Noor Yilmaz', 'NY', 'beheerder', 'beheerder', 4),
  ],
})

function person(
  account: string,
  name: string,
  initials: string,
  title: string,
  role: string,
  colour: number,
  tracks: string[] = [],
) {
  return { id: `${account}@demo.samenspoor.example`, name, initials, title, role, colour, tracks }
}
