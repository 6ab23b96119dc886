import type { Person } from '@samenspoor/shared/model/person'
import type { CSSProperties } from 'react'

/** A person's initials. `live`: has the programme open right now, drawn in the person's colour. */
export function Avatar({ person, size = 22, live = false }: { person: Person; size?: number; live?: boolean }) {
  return (
    <span
      className={`av p${person.colour}${live ? ' live' : ''}`}
      style={{ '--s': `${size}px` } as CSSProperties}
      role="img"
      aria-label={person.name}
      title={`${person.name}, ${person.title}`}
      data-i={person.initials}
    />
  )
}
