import { expect, test } from 'vitest'
import { Accounts } from './accounts.ts'
import { LIMITS } from './limits.ts'

test('[NET5] what a person may ask for is shared by all sockets, and coming back gives no new budget', () => {
  const accounts = new Accounts()
  const [first, second] = [accounts.enter('wmo'), accounts.enter('wmo')]
  expect(second).toBe(first)
  expect(accounts.enter('jeugd')).not.toBe(first)
  expect(first.spend(LIMITS.personBudget, performance.now())).toBe(true)
  accounts.leave('wmo')
  accounts.leave('wmo')
  accounts.forgetIdle()
  expect(accounts.enter('wmo').spend(LIMITS.personBudget, performance.now())).toBe(false)
})

test('[NET5] a person has so many documents and sockets open and no more, and is forgotten with nothing owed', () => {
  const accounts = new Accounts()
  const budget = accounts.enter('wmo')
  for (let index = 1; index < LIMITS.connectionsPerPerson; index += 1) accounts.enter('wmo')
  expect([accounts.hasRoom('wmo'), accounts.hasRoom('jeugd')]).toEqual([false, true])
  for (let index = 0; index < LIMITS.connectionsPerPerson; index += 1) accounts.leave('wmo')
  accounts.forgetIdle()
  expect(accounts.hasRoom('wmo')).toBe(true)
  expect(accounts.enter('wmo')).not.toBe(budget)
})
