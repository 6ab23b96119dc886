import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

test.each([
  ['http://127.0.0.1:4321', '127.0.0.1:4321'],
  ['http://localhost:4321', 'LOCALHOST:4321'],
  ['https://plan.leiden.example', 'plan.leiden.example'],
  ['https://plan.leiden.example', 'plan.leiden.example:443'],
  ['http://[::1]:4321', '[::1]:4321'],
])('%s is the origin of %s', (origin, host) => {
  expect(isOwnOrigin(origin, host)).toBe(true)
})

test.each([
  ['https://kwaad.example', 'plan.leiden.example'],
  ['null', 'plan.leiden.example'],
  ['', 'plan.leiden.example'],
  ['https://plan.leiden.example.kwaad.example', 'plan.leiden.example'],
  ['https://kwaadplan.leiden.example', 'plan.leiden.example'],
  ['https://plan.leiden.example:8443', 'plan.leiden.example'],
  ['http://127.0.0.1:4322', '127.0.0.1:4321'],
  ['http://plan.leiden.example@kwaad.example', 'plan.leiden.example'],
  ['https://plan.leiden.example/pad', 'plan.leiden.example'],
  ['file://plan.leiden.example', 'plan.leiden.example'],
  ['https://plan.leiden.example', undefined],
])('%s is not the origin of %s', (origin, host) => {
  expect(isOwnOrigin(origin, host)).toBe(false)
})
