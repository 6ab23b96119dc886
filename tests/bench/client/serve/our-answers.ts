import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'

/** Whoever looks at ours. */
export const OUR_PERSON = 'anna@voorbeeld.nl'

const ME: Person = {
  id: OUR_PERSON as PersonId,
  name: 'Anna de Vries',
  initials: 'AV',
  title: 'projectleider',
  role: 'projectleider',
  tracks: [],
  colour: 1,
}

/** What the HTTP API says to somebody who may write everything. */
export function ourAnswers({ programme, tracks }: Plan): Readonly<Record<string, unknown>> {
  const whole: Programme = {
    id: programme,
    title: 'Voorbeeld',
    municipality: 'Voorbeeld',
    tracks: [...tracks],
    people: [ME],
  }
  return {
    '/api/v1/me': ME,
    '/api/v1/programmes': [{ id: programme, title: whole.title }],
    [`/api/v1/programmes/${programme}`]: whole,
  }
}
