import { defineConfig } from 'vitest/config'

// Many of these start and end processes; two files at a time is what a small machine carries.
export default defineConfig({
  test: {
    ...{ include: ['**/*.test.ts'], exclude: ['e2e/**', 'node_modules/**'], testTimeout: 60_000, maxWorkers: 2 },
    globalSetup: ['../server/src/testing/servers/postgres-setup.ts'],
  },
})
