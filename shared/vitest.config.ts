import { defineConfig } from 'vitest/config'

// Property tests take seconds when the machine is busy; that is no failure.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 } })
