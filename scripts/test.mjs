// Every test: gates, then unit, server and convergence tests (vitest), then journeys in a real browser (Playwright).
// Ends with one line `N passed, N failed`. `--long` takes the large samples. Words after it go to the runners as filters.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, 'test-results')
const isLong = process.argv.includes('--long')
const filters = process.argv.slice(2).filter((argument) => argument !== '--long')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const total = { passed: 0, failed: 0 }
const environment = { ...process.env, ...(isLong ? { LONG: '1' } : {}) }

/** Runs a runner; it counts as one failure more when it ends badly without having counted one. */
function step(name, command, args, count) {
  const started = performance.now()
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  const counted = count(status)
  if (status !== 0 && counted.failed === 0) counted.failed = 1
  total.passed += counted.passed
  total.failed += counted.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  process.stdout.write(`— ${name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)\n`)
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

const unitReport = join(results, 'vitest.json')
const countUnit = () => {
  const report = readReport(unitReport)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

const journeyReport = join(results, 'playwright.json')
const countJourneys = () => {
  const stats = readReport(journeyReport)?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

if (filters.length === 0) {
  step('gates', 'node', ['scripts/check.mjs'], (status) => ({
    passed: status === 0 ? 1 : 0,
    failed: status === 0 ? 0 : 1,
  }))
}
step(
  'unit, server and convergence tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`, '--passWithNoTests', ...filters],
  countUnit,
)
environment.PLAYWRIGHT_JSON_OUTPUT_NAME = journeyReport
step(
  'journeys in the browser',
  'playwright',
  ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', '--pass-with-no-tests', ...filters],
  countJourneys,
)

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
