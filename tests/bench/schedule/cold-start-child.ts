// Makes a plan and prints in how many milliseconds its first schedule is there. Arguments: size, seed, today.
import process from 'node:process'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'

const [size, seed, today] = process.argv.slice(2)
const plan = planOfSize(Number(size), Number(seed))
const started = performance.now()
const { items } = deriveSchedule(plan, today ?? '', newScheduleCache())
const ms = performance.now() - started
if (items.size === 0) throw new Error('a schedule without items')
process.stdout.write(`${ms}\n`)
