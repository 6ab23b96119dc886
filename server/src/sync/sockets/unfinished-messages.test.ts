import { expect, test } from 'vitest'
import { LIMITS } from '../limits/limits.ts'
import { UnfinishedMessages } from './unfinished-messages.ts'

test('[PRO19] when unfinished messages hold too much, whoever began first has to go, and nobody else', () => {
  const gone: string[] = []
  const unfinished = new UnfinishedMessages<string>((holder) => gone.push(holder))
  const most = LIMITS.allUnfinishedBytes
  unfinished.set('first', most / 2)
  unfinished.add('second', most / 2 - 1)
  unfinished.add('first', 1)
  expect(gone).toEqual([])
  unfinished.add('second', 1)
  expect(gone).toEqual(['first'])
  // What became whole counts no more, and begins anew.
  unfinished.set('second', 0)
  unfinished.set('third', most / 2)
  unfinished.set('second', most / 2)
  expect(gone).toEqual(['first'])
  unfinished.add('second', 1)
  expect(gone).toEqual(['first', 'third'])
})
