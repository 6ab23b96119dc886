import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('[NET4] one document is handed out a turn, in the order of asking, and who no longer wants one is passed over', async () => {
  const turns = new Turns()
  const order: string[] = []
  const ask = (name: string, wants = () => true): void => {
    if (wants() && turns.take(() => ask(name, wants))) order.push(name)
  }
  ask('a')
  ask('b')
  let wantsC = true
  ask('c', () => wantsC)
  ask('d')
  wantsC = false
  expect(order).toEqual(['a'])
  await nextTurn()
  expect(order).toEqual(['a', 'b'])
  await nextTurn()
  expect(order).toEqual(['a', 'b', 'd'])
  await nextTurn()
  ask('e')
  expect(order).toEqual(['a', 'b', 'd', 'e'])
})
