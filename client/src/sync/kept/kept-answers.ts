import { type Person, personSchema } from '@samenspoor/shared/model/person'
import { ME_PATH } from '../../api/me.ts'
import { type AnswerRow, answerOf, inTransaction, type UpdateRow } from './kept-database.ts'
import { markWork } from './kept-mark.ts'
import { sharedDatabase } from './kept-store.ts'

/** Keeps what the API answered to a person, until something newer comes. */
export async function keepAnswer(path: string, person: string, body: unknown): Promise<void> {
  const database = await sharedDatabase()
  await inTransaction(database, ['answers'], 'readwrite', async (store) => {
    store('answers').put({ path, person, body, at: Date.now() } satisfies AnswerRow)
  })
}

/** What the API last answered to the person who was last signed in here; null when that is not kept. */
export async function keptAnswer(path: string): Promise<unknown> {
  const database = await sharedDatabase()
  return inTransaction(database, ['answers'], 'readonly', async (store) => {
    const answer: AnswerRow | undefined = await answerOf(store('answers').get(path))
    const me: AnswerRow | undefined = await answerOf(store('answers').get(ME_PATH))
    return answer !== undefined && answer.person === me?.person ? answer.body : null
  })
}

/** Whose work waits in this browser; null when nobody's does. */
export async function ownerOfWork(): Promise<Person | null> {
  const database = await sharedDatabase()
  const people = await inTransaction(database, ['updates'], 'readonly', async (store) => {
    const rows: UpdateRow[] = await answerOf(store('updates').index('waiting').getAll())
    return new Set(rows.map(({ person }) => person))
  })
  if (people.size === 0) markWork(false)
  const me = personSchema.safeParse(await keptAnswer(ME_PATH))
  return me.success && people.has(me.data.id) ? me.data : null
}
