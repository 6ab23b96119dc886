import { describe, expect, test } from 'vitest'
import { MemoryStorage } from '../storage/memory/memory-storage.ts'
import { SIGN_IN_LIFETIME, SignIns } from './sign-ins.ts'

const ANNA = 'anna@example.nl'
const HOUR = 3_600_000

function signIns() {
  const clock = { now: 1_000_000 }
  const { credentials } = new MemoryStorage()
  return { clock, credentials, signIns: new SignIns(credentials, () => clock.now) }
}

describe('a session', () => {
  test('is known by its secret, which is 256 bits and stored nowhere', async () => {
    const { signIns: subject, credentials } = signIns()
    const secret = await subject.begin(ANNA, 'session')
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    const identity = await subject.identify(secret, 'session')
    expect(identity?.person).toBe(ANNA)
    expect(JSON.stringify(await credentials.find(identity?.key ?? ''))).not.toContain(secret)
  })

  test('is not a token, and a token is no session', async () => {
    const { signIns: subject } = signIns()
    expect(await subject.identify(await subject.begin(ANNA, 'session'), 'token')).toBeNull()
    expect(await subject.identify(await subject.begin(ANNA, 'token'), 'session')).toBeNull()
    expect(await subject.identify('', 'token')).toBeNull()
    expect(await subject.identify('x'.repeat(1_000_000), 'token')).toBeNull()
  })

  test('is still known when the disk is full and its use cannot be written down', async () => {
    const { signIns: subject, clock, credentials } = signIns()
    const secret = await subject.begin(ANNA, 'session')
    clock.now += HOUR
    credentials.touch = () => Promise.reject(new Error('disk full'))
    const identity = await subject.identify(secret, 'session')
    expect(identity?.person).toBe(ANNA)
    expect(await subject.isValid(identity?.key ?? '', true)).toBe(true)
  })

  test('ends after twelve hours without use, and goes on while it is used', async () => {
    const { signIns: subject, clock } = signIns()
    const used = await subject.begin(ANNA, 'session')
    const idle = await subject.begin(ANNA, 'session')
    clock.now += 11 * HOUR
    expect(await subject.identify(used, 'session')).not.toBeNull()
    clock.now += 2 * HOUR
    expect(await subject.identify(used, 'session')).not.toBeNull()
    expect(await subject.identify(idle, 'session')).toBeNull()
  })

  test('ends after a week, however much it is used', async () => {
    const { signIns: subject, clock } = signIns()
    const secret = await subject.begin(ANNA, 'session')
    const end = clock.now + SIGN_IN_LIFETIME.session
    while (clock.now + HOUR < end) {
      clock.now += HOUR
      expect(await subject.identify(secret, 'session')).not.toBeNull()
    }
    clock.now = end
    expect(await subject.identify(secret, 'session')).toBeNull()
  })

  test('that is ended is worth nothing, and who listens is told', async () => {
    const { signIns: subject } = signIns()
    const secret = await subject.begin(ANNA, 'session')
    const identity = await subject.identify(secret, 'session')
    const ended: string[] = []
    subject.onEnd((key) => ended.push(key))
    await subject.end(identity?.key ?? '')
    expect(ended).toEqual([identity?.key])
    expect(await subject.identify(secret, 'session')).toBeNull()
    expect(await subject.isValid(identity?.key ?? '', true)).toBe(false)
  })
})

test('a token ends after thirty days, used or not', async () => {
  const { signIns: subject, clock } = signIns()
  const secret = await subject.begin(ANNA, 'token')
  clock.now += SIGN_IN_LIFETIME.token - 1
  expect(await subject.identify(secret, 'token')).not.toBeNull()
  clock.now += 1
  expect(await subject.identify(secret, 'token')).toBeNull()
})
