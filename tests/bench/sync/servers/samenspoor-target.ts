import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { SignIns } from '@samenspoor/server/auth/sign-ins'
import { EmbeddedStorage } from '@samenspoor/server/storage/embedded/embedded-storage'
import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'
import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import { launch } from './launch.ts'
import type { RunningTarget, SyncTarget } from './sync-target.ts'

const ROOT = join(import.meta.dirname, '../../../..')
/** As `npm start` runs it. */
const SCRIPT = join(ROOT, 'server/dist/main.js')
const PEOPLE = 200
/** Two programmes, because one has at most 32 tracks. */
const TRACKS = 30

/** Ours, as it comes: everything on disk before it is passed on. */
export const samenspoorTarget: SyncTarget = {
  name: 'Samenspoor',
  promise: 'on disk (fsync) before it is passed on',
  keeps: true,
  start: async () => {
    execFileSync(process.execPath, [join(ROOT, 'scripts/build-server.mjs')])
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    return run(folder, await prepare(folder))
  },
}

/** Two programmes that everybody may edit; gives an access token for each person. */
async function prepare(folder: string): Promise<readonly string[]> {
  const storage = EmbeddedStorage.open(folder)
  const signIns = new SignIns(storage.credentials)
  const programmes = ['bench-a', 'bench-b'].map(programme)
  for (const each of programmes) await storage.registry.saveProgramme(each)
  const tokens: string[] = []
  for (const { id } of programmes[0]?.people ?? []) tokens.push(await signIns.begin(id, 'token'))
  await storage.close()
  return tokens
}

function programme(id: string): Programme {
  return programmeSchema.parse({
    id,
    title: id,
    municipality: 'Benchmark',
    tracks: Array.from({ length: TRACKS }, (_, index) => ({
      ...{ id: `t${index}`, title: `Track ${index}`, shortTitle: `T${index}`, palette: 'wmo', shape: 'circle' },
      hasPlanText: false,
    })),
    people: Array.from({ length: PEOPLE }, (_, index) => ({
      ...{ id: `p${index}@bench.example`, name: `Person ${index}`, initials: 'P', title: '', role: 'projectleider' },
      ...{ tracks: [], colour: 1 },
    })),
  })
}

/** Profiles go to the folder that BENCH_PROFILE names. */
const profiling = (): string[] =>
  process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []

async function run(folder: string, tokens: readonly string[]): Promise<RunningTarget> {
  const environment = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DEMO: '0', LOG_LEVEL: 'error' }
  const { stop, ...launched } = await launch(
    SCRIPT,
    environment,
    /luistert op http:\/\/127\.0\.0\.1:(\d+)/,
    profiling(),
  )
  return {
    name: samenspoorTarget.name,
    ...launched,
    path: (document) => `/sync/${encodeURIComponent(document)}`,
    subprotocol: (person) => `${BEARER_SUBPROTOCOL}${tokens[person % tokens.length]}`,
    prefix: () => new Uint8Array(),
    greeting: null,
    stop: (signal = 'SIGTERM') => stop(signal),
    restart: async () => {
      await stop('SIGTERM')
      return run(folder, tokens)
    },
    dispose: async () => {
      await stop(process.env.BENCH_PROFILE ? 'SIGTERM' : 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
