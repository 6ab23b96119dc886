import { personSchema } from '@samenspoor/shared/model/person'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { request, withJson } from './request.ts'

export const ME_PATH = '/api/v1/me'

/** GET /api/v1/me: who is signed in. Fails with status 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => request(personSchema, ME_PATH),
  retry: false,
  staleTime: 60_000,
  // Also without a network: then it is known at once that nobody answers.
  networkMode: 'always',
})

/** GET /api/v1/demo/people: the demo people to sign in as; status 404 when the demo is off. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: () => request(z.array(personSchema), '/api/v1/demo/people'),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})

export const signIn = (person: string) => request(z.unknown(), '/api/v1/session', withJson('POST', { person }))
export const signOut = () => request(z.unknown(), '/api/v1/session', withJson('DELETE'))
