import { z } from 'zod'
import { nl } from './nl.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** Settings that are never repeated on the console. */
const SECRET = new Set(['DATABASE_URL', 'REDIS_URL', 'METRICS_TOKEN'])

const environmentSchema = z.object({
  PORT: z.coerce
    .number(nl.config.port)
    .int(nl.config.port)
    .min(0, nl.config.port)
    .max(65_535, nl.config.port)
    .default(4321),
  HOST: z.string().max(255).default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: nl.config.databaseUrl })
    .nullable()
    .default(null),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: nl.config.redisUrl })
    .nullable()
    .default(null),
  DEMO: z.enum(['0', '1'], nl.config.demo).default('1'),
  HISTORY_DAYS: z.coerce
    .number(nl.config.historyDays)
    .int(nl.config.historyDays)
    .min(1, nl.config.historyDays)
    .max(36_500, nl.config.historyDays)
    .default(730),
  METRICS_TOKEN: z.string().min(16, nl.config.metricsToken).nullable().default(null),
  LOG_LEVEL: z.enum(LOG_LEVELS, nl.config.logLevel(LOG_LEVELS)).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** PostgreSQL to keep everything in; null: in the data folder. May hold a password: never show it. */
  readonly databaseUrl: string | null
  /** Redis over which servers on the same database talk; null: over PostgreSQL. May hold a password: never show it. */
  readonly redisUrl: string | null
  /** Whether the demo programme, its people and their sign-in links are there. */
  readonly demo: boolean
  /** For how many days the history knows who made what. */
  readonly historyDays: number
  /** What whoever asks for /metrics has to bring; null: only this machine itself may ask. Never show it. */
  readonly metricsToken: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the settings from the environment. An empty variable counts as not set; problems are Dutch lines for the console. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environmentSchema.safeParse(set)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) =>
        SECRET.has(String(path[0]))
          ? message
          : nl.config.problem(path.join('.'), String(set[String(path[0])]), message),
      )
  if ('REDIS_URL' in set && !('DATABASE_URL' in set)) problems.push(nl.config.redisNeedsDatabase)
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL, DEMO, HISTORY_DAYS, METRICS_TOKEN, LOG_LEVEL } = parsed.data
  const config: Config = {
    ...{ port: PORT, host: HOST, dataFolder: DATA_DIR, databaseUrl: DATABASE_URL, redisUrl: REDIS_URL },
    ...{ demo: DEMO === '1', historyDays: HISTORY_DAYS, metricsToken: METRICS_TOKEN, logLevel: LOG_LEVEL },
  }
  if (config.demo && !isLoopback(HOST)) return { ok: false, problems: [nl.config.demoNotLoopback(HOST)] }
  return { ok: true, config }
}

/** Whether only this machine itself can reach a server on that address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
