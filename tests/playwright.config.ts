import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH

/** Journeys: several people, each in a browser context of their own, against a server of their own. */
export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results/journeys',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Only journeys without a network let the browser keep the client; for all, fetching it whole would cost minutes.
    serviceWorkers: 'block',
    // A trace costs every journey time: TRACE=1 keeps that of one that fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
