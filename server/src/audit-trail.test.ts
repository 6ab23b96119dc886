import { describe, expect, test } from 'vitest'
import { type AuditEvent, AuditTrail } from './audit-trail.ts'
import { follows } from './storage/audit/audit-chain.ts'
import type { AuditLog } from './storage/audit/audit-log.ts'
import { MemoryStorage } from './storage/memory/memory-storage.ts'
import { RawClient } from './testing/clients/raw-client.ts'
import { PEOPLE, recordingLogger, startTestServer } from './testing/servers/test-server.ts'

const event = (object: string): AuditEvent => ({
  ...{ action: 'open-document', actor: 'a@example.nl', object, result: 'refused', origin: '::1' },
})

/** A log that fails as long as it is told to. */
function failing(log: AuditLog): { log: AuditLog; fails: boolean; batches: number[] } {
  const state = {
    fails: true,
    batches: [] as number[],
    log: {
      append: async (entries: Parameters<AuditLog['append']>[0]) => {
        if (state.fails) throw new Error('the disk is full')
        state.batches.push(entries.length)
        await log.append(entries)
      },
      linesAfter: (number: number, limit: number) => log.linesAfter(number, limit),
    },
  }
  return state
}

describe('the audit trail', () => {
  test('[STO5] stores what is recorded, in order and in groups, and says it in the log at once', async () => {
    const { audit } = new MemoryStorage()
    const { logger, lines } = recordingLogger()
    const gate = failing(audit)
    gate.fails = false
    const trail = new AuditTrail(gate.log, logger)
    for (let count = 0; count < 1_200; count += 1) trail.record(event(`document ${count}`))
    expect(lines.filter((line) => JSON.parse(line).audit === true)).toHaveLength(1_200)
    await trail.settled()
    expect(gate.batches).toEqual([500, 500, 200])
    const stored = await audit.linesAfter(0, 2_000)
    expect(stored.map(({ object }) => object)).toEqual(Array.from({ length: 1_200 }, (_, count) => `document ${count}`))
    expect(stored.every((line, index) => follows(line, stored[index - 1] ?? null))).toBe(true)
  })

  test('[STO5] keeps lines while nothing can be stored, up to a limit, and stores each once', async () => {
    const { audit } = new MemoryStorage()
    const { logger, lines } = recordingLogger()
    const gate = failing(audit)
    const trail = new AuditTrail(gate.log, logger)
    for (let count = 0; count < 10_500; count += 1) trail.record(event(`document ${count}`))
    await trail.settled()
    expect(lines.some((line) => line.includes('audit trail not stored'))).toBe(true)
    gate.fails = false
    await trail.settled()
    await trail.settled()
    expect(await audit.linesAfter(0, 20_000)).toHaveLength(10_000)
  })

  test('[STO5] of a server holds who was refused what', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    await expect(RawClient.connect(server.url, 'elders:programme', { token })).rejects.toThrow()
    let lines = await server.storage.audit.linesAfter(0, 10)
    while (lines.length === 0) {
      await new Promise((resolve) => setImmediate(resolve))
      lines = await server.storage.audit.linesAfter(0, 10)
    }
    expect(lines).toEqual([
      expect.objectContaining({
        action: 'open-document',
        actor: PEOPLE.wmo,
        object: 'elders:programme',
        result: 'refused',
      }),
    ])
  })
})
