import { planPictureSchema } from '@samenspoor/shared/model/history/plan-picture'
import { historyPageSchema } from '@samenspoor/shared/model/history/recorded-change'
import { versionSchema } from '@samenspoor/shared/model/history/version'
import { personSchema } from '@samenspoor/shared/model/person'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { z } from 'zod'
import { pick } from 'zod/mini'
import { SESSION_COOKIE } from '../../auth/session-cookie.ts'
import { problemSchema } from '../problem.ts'
import { signInSchema } from '../routes/session.ts'
import { versionInputSchema } from '../routes/versions.ts'
import { scheduleAnswerSchema } from './schedule-answer.ts'

/** The version of the API, which every answer of it names. */
export const API_VERSION = '1.0.0'

const json = (schema: z.core.$ZodType) => ({
  'application/json': {
    schema: z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'output' }),
  },
})
const answer = (description: string, schema?: z.core.$ZodType) => ({
  description,
  ...(schema ? { content: json(schema) } : {}),
})
const problems = (...statuses: (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]))

const PROBLEMS = {
  400: 'The request does not fit the description.',
  401: 'Nobody is signed in.',
  403: 'Signed in, but this is not allowed; or the request comes from another website.',
  409: 'There are too many of them already.',
  503: 'The plan cannot be read at this moment.',
  404: 'It does not exist, or is not for whoever asks.',
} as const

const programmeId = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'voorschoten' }
const versionId = { name: 'version', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const documentName = {
  name: 'document',
  in: 'query',
  description: 'A document of the programme.',
  schema: { type: 'string', pattern: '^(programme|track:[a-z0-9][a-z0-9-]{0,39})$' },
  example: 'track:wmo',
}
const before = {
  name: 'before',
  in: 'query',
  description: 'The number of an update of the document: only what was before it.',
  schema: { type: 'integer', minimum: 1 },
}
const anonymous = { security: [] }
let document: object | undefined

/** The description of the API in OpenAPI 3.1. The schemas are those that the routes check with. */
export function openApiDocument(): object {
  document ??= describe()
  return document
}

function describe(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samenspoor',
      version: API_VERSION,
      summary: 'Programmes, people and the schedule that follows from a plan.',
      description:
        'Plans themselves are edited live, over the websocket `/sync/{document}` in the protocol of y-websocket.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [{ name: 'sign-in' }, { name: 'programmes' }, { name: 'history' }, { name: 'about' }],
    security: [{ session: [] }, { token: [] }],
    paths: {
      '/me': {
        get: {
          tags: ['sign-in'],
          operationId: 'getMe',
          summary: 'Who is signed in.',
          responses: { 200: answer('The person.', personSchema), ...problems(401, 403) },
        },
      },
      '/session': {
        post: {
          tags: ['sign-in'],
          operationId: 'signIn',
          summary: 'Signs in as a person of the demo; only while the demo is on.',
          ...anonymous,
          requestBody: { required: true, content: json(signInSchema) },
          responses: {
            201: answer('Signed in; the answer sets the session cookie.', personSchema),
            ...problems(400, 403, 404),
          },
        },
        delete: {
          tags: ['sign-in'],
          operationId: 'signOut',
          summary: 'Ends the session and closes its websockets.',
          ...anonymous,
          responses: { 204: answer('Signed out.'), ...problems(403) },
        },
      },
      '/demo/people': {
        get: {
          tags: ['sign-in'],
          operationId: 'listDemoPeople',
          summary: 'The people that the demo can be tried as; only while the demo is on.',
          ...anonymous,
          responses: { 200: answer('The people.', z.array(personSchema)), ...problems(403, 404) },
        },
      },
      '/programmes': {
        get: {
          tags: ['programmes'],
          operationId: 'listProgrammes',
          summary: 'The programmes of whoever asks.',
          responses: {
            200: answer('Programmes.', z.array(pick(programmeSchema, { id: true, title: true, municipality: true }))),
            ...problems(401),
          },
        },
      },
      '/programmes/{id}': {
        get: {
          tags: ['programmes'],
          operationId: 'getProgramme',
          summary: 'A programme with its tracks and people.',
          parameters: [programmeId],
          responses: { 200: answer('The programme.', programmeSchema), ...problems(401, 404) },
        },
      },
      '/programmes/{id}/schedule': {
        get: {
          tags: ['programmes'],
          operationId: 'getSchedule',
          summary: 'What follows from the plan at this moment: dates, states of links, findings.',
          parameters: [
            programmeId,
            {
              name: 'today',
              in: 'query',
              description: 'The day that the plan is looked at from. Default: the programme’s own day, else today.',
              schema: { type: 'string', format: 'date' },
            },
          ],
          responses: { 200: answer('The schedule.', scheduleAnswerSchema), ...problems(400, 401, 404, 503) },
        },
      },
      '/programmes/{id}/history': {
        get: {
          tags: ['history'],
          operationId: 'getHistory',
          summary: 'Who changed what in a document, and when; the last change first.',
          parameters: [
            programmeId,
            { ...documentName, required: true },
            { name: 'item', in: 'query', description: 'Only this item of the track.', schema: { type: 'string' } },
            before,
            {
              name: 'limit',
              in: 'query',
              description: 'About how many changes; an update is never cut.',
              schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
            },
          ],
          responses: { 200: answer('A page of changes.', historyPageSchema), ...problems(400, 401, 404, 503) },
        },
      },
      '/programmes/{id}/plan': {
        get: {
          tags: ['history'],
          operationId: 'getPastPlan',
          summary: 'The plan as it was before a moment; or one document as it was before one of its updates.',
          description: 'Give `at`, or `document` and `before`. 404 when the history does not go back so far.',
          parameters: [
            programmeId,
            { name: 'at', in: 'query', schema: { type: 'string', format: 'date-time' } },
            documentName,
            before,
          ],
          responses: { 200: answer('The plan.', planPictureSchema), ...problems(400, 401, 404, 503) },
        },
      },
      '/programmes/{id}/versions': {
        get: {
          tags: ['history'],
          operationId: 'listVersions',
          summary: 'The named versions of the programme, the last one first.',
          parameters: [programmeId],
          responses: { 200: answer('Versions.', z.array(versionSchema)), ...problems(401, 404) },
        },
        post: {
          tags: ['history'],
          operationId: 'saveVersion',
          summary: 'Keeps the programme as it is on disk at this moment, under a name.',
          parameters: [programmeId],
          requestBody: { required: true, content: json(versionInputSchema) },
          responses: { 201: answer('Kept.', versionSchema), ...problems(400, 401, 403, 404, 409, 503) },
        },
      },
      '/programmes/{id}/versions/{version}': {
        put: {
          tags: ['history'],
          operationId: 'renameVersion',
          summary: 'Gives a version another name; for who made it, the project leader and the administrator.',
          parameters: [programmeId, versionId],
          requestBody: { required: true, content: json(versionInputSchema) },
          responses: { 200: answer('Renamed.', versionSchema), ...problems(400, 401, 403, 404) },
        },
        delete: {
          tags: ['history'],
          operationId: 'removeVersion',
          summary: 'Takes a version away; the plan itself does not change.',
          parameters: [programmeId, versionId],
          responses: { 204: answer('Gone.'), ...problems(401, 403, 404) },
        },
      },
      '/programmes/{id}/versions/{version}/plan': {
        get: {
          tags: ['history'],
          operationId: 'getPlanOfVersion',
          summary: 'The plan as a version holds it.',
          parameters: [programmeId, versionId],
          responses: { 200: answer('The plan.', planPictureSchema), ...problems(401, 404, 503) },
        },
      },
      '/openapi.json': {
        get: {
          tags: ['about'],
          operationId: 'getOpenApi',
          summary: 'This description.',
          ...anonymous,
          responses: { 200: answer('OpenAPI 3.1.', z.object({})) },
        },
      },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made with: npm run --silent cli -- token --user <email>',
        },
      },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': json(problemSchema)['application/json'] } },
        ]),
      ),
    },
  }
}
