import { expect, test, vi } from 'vitest'
import { lateCode } from './late-code.ts'

test('late code that is wanted twice is fetched once, and who waits hears that it is there', async () => {
  const load = vi.fn(async () => 'code')
  const code = lateCode(load)
  const [told, gone] = [vi.fn(), vi.fn()]
  code.onThere(told)
  code.onThere(gone)()
  expect(code.now()).toBeNull()
  expect(await Promise.all([code.fetch(), code.fetch()])).toEqual(['code', 'code'])
  expect(await code.fetch()).toBe('code')
  expect(load).toHaveBeenCalledTimes(1)
  expect(code.now()).toBe('code')
  expect(told).toHaveBeenCalledTimes(1)
  expect(gone).not.toHaveBeenCalled()
})

test('[OPS17] late code that could not be fetched is fetched when it is wanted again', async () => {
  const load = vi.fn(async () => 'code').mockRejectedValueOnce(new Error('no network'))
  const code = lateCode(load)
  await expect(code.fetch()).rejects.toThrow('no network')
  expect([code.now(), code.hasFailed()]).toEqual([null, true])
  await code.fetch()
  expect([code.now(), code.hasFailed()]).toEqual(['code', false])
})
