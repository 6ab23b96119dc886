import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** Takes the pictures of docs/screens: the same actors as the journeys, a state of the list at a time. */
export default defineConfig({
  ...journeys,
  testDir: 'e2e/screens',
  testMatch: '**/*.screens.ts',
  outputDir: '../test-results/screens',
  use: { ...journeys.use, trace: 'off', screenshot: 'off' },
})
