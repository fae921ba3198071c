import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of what `npm run mutate` changes, without the run of everything against the mock. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['{fixtures/values,suites/oracles,suites/engine,suites/harness}/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
