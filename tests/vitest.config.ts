import { defineConfig } from 'vitest/config'

// A process is started and ended in many of these; two at a time is what a small machine carries.
export default defineConfig({ test: { include: ['**/*.test.ts'], testTimeout: 60_000, maxWorkers: 2 } })
