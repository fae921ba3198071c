import { defineConfig } from 'vitest/config'

/**
 * `self` proves Plumbline itself; `conformance` holds the embedded mock to the contracts of the house, one test per claim.
 * `plumbline run` starts the second by itself, with the options of its command line.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'self',
          include: ['{contracts,fixtures,suites,reporters}/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['suites/harness/conformance.host.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 0,
          hookTimeout: 0,
        },
      },
    ],
  },
})
