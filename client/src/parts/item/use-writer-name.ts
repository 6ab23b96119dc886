import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useProgramme } from '../../sync/programme-context.tsx'
import { firstName } from '../first-name.ts'

/** Who wrote what stands in a field of an item now, by first name; undefined when that is me or nobody knows. */
export function useWriterName({ track, item }: ItemRef, field: string): string | undefined {
  const store = useProgramme()
  const { me, programme } = store
  const id = store.writerOf({ home: `track:${track}`, collection: 'items', id: item, field })
  const person = id === me ? undefined : programme.people.find((known) => known.id === id)
  return person && firstName(person)
}
