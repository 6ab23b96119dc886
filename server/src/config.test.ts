import { describe, expect, test } from 'vitest'
import { isLoopback, readConfig } from './config.ts'

const problemsOf = (environment: Record<string, string>): string => {
  const result = readConfig(environment)
  return result.ok ? '' : result.problems.join('\n')
}

describe('the settings', () => {
  test('have values of their own; an empty variable is not set', () => {
    const config = {
      port: 4321,
      host: '127.0.0.1',
      dataFolder: './data',
      databaseUrl: null,
      redisUrl: null,
      demo: true,
      historyDays: 730,
      metricsToken: null,
      logLevel: 'info',
    }
    expect(readConfig({})).toEqual({ ok: true, config })
    expect(readConfig({ PORT: '', HOST: '', DEMO: '', DATABASE_URL: '' })).toEqual({ ok: true, config })
  })

  test('are read from the environment', () => {
    const environment = {
      PORT: '80',
      HOST: '::1',
      DATA_DIR: '/x',
      DEMO: '0',
      HISTORY_DAYS: '90',
      METRICS_TOKEN: 'x'.repeat(16),
      LOG_LEVEL: 'warn',
      OTHER: 'x',
    }
    const config = {
      port: 80,
      host: '::1',
      dataFolder: '/x',
      databaseUrl: null,
      redisUrl: null,
      demo: false,
      historyDays: 90,
      metricsToken: 'x'.repeat(16),
      logLevel: 'warn',
    }
    expect(readConfig(environment)).toEqual({ ok: true, config })
  })

  test('take the address of a PostgreSQL', () => {
    for (const url of ['postgres://user:secret@host:5432/db?sslmode=require', 'postgresql://host/db'])
      expect(readConfig({ DATABASE_URL: url })).toMatchObject({ ok: true, config: { databaseUrl: url } })
  })

  test('take the address of a Redis beside that of a PostgreSQL', () => {
    const REDIS_URL = 'rediss://user:secret@host:6380'
    expect(readConfig({ DATABASE_URL: 'postgres://host/db', REDIS_URL })).toMatchObject({
      ok: true,
      config: { redisUrl: REDIS_URL },
    })
    expect(problemsOf({ REDIS_URL })).toContain('DATABASE_URL')
  })

  test.each(['abc', '-1', '65536', '1.5'])('refuse PORT=%s', (port) => {
    expect(problemsOf({ PORT: port })).toContain(`PORT=${port}`)
  })

  test('refuse what they do not know, all at once', () => {
    const problems = problemsOf({
      DEMO: 'ja',
      LOG_LEVEL: 'veel',
      DATABASE_URL: 'mysql://a:secret@x',
      REDIS_URL: 'http://a:secret@x',
      METRICS_TOKEN: 'secret',
    })
    for (const name of ['DEMO', 'LOG_LEVEL', 'DATABASE_URL', 'REDIS_URL', 'METRICS_TOKEN'])
      expect(problems).toContain(name)
    expect(problems).not.toContain('secret')
  })

  test('refuse the demo on an address that others can reach', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toContain('DEMO=0')
    expect(problemsOf({ HOST: '0.0.0.0', DEMO: '0' })).toBe('')
    const hosts = ['127.0.0.1', '127.8.0.1', 'localhost', '::1', '0.0.0.0', '192.168.1.2', '127.0.0.1.evil.nl', '::']
    expect(hosts.filter(isLoopback)).toEqual(['127.0.0.1', '127.8.0.1', 'localhost', '::1'])
  })
})
