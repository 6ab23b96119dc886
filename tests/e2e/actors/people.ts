/** The demo people, by what they come for. */
export const PEOPLE = {
  wmo: { email: 'wmo@demo.samenspoor.example', name: 'Sanne Vermeer' },
  jeugd: { email: 'jeugd@demo.samenspoor.example', name: 'Daan Kuipers' },
  wi: { email: 'wi@demo.samenspoor.example', name: 'Fatima El Amrani' },
  projectleider: { email: 'projectleider@demo.samenspoor.example', name: 'Joost Dekker' },
  manager: { email: 'manager@demo.samenspoor.example', name: 'Marit de Wit' },
} as const

export type Role = keyof typeof PEOPLE
