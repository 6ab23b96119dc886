import type { Person } from '@samenspoor/shared/model/person'

/** How colleagues call somebody, for a tag with little room. */
export const firstName = ({ name }: Pick<Person, 'name'>): string => name.split(' ')[0] || name
