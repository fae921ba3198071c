import type { ReporterConfig } from 'allure-js-commons/sdk/reporter'

export interface AllureEntryOptions {
  /** Where the results go, e.g. `plumbline-out/allure-results`. */
  readonly resultsDir: string
  readonly target: string
  readonly seed: number
  readonly tag: string
  readonly toolVersion: string
}

type Entry = [name: string, config: ReporterConfig & { readonly reportMatchers: boolean }]

/** The entry for `test.reporters` of a Vitest configuration. It names the module, so nothing is loaded before it is used. */
export function allureReporterEntry({
  resultsDir,
  target,
  seed,
  tag,
  toolVersion,
}: AllureEntryOptions): Entry {
  return [
    'allure-vitest/reporter',
    {
      resultsDir,
      // Every expect would be a step otherwise.
      reportMatchers: false,
      environmentInfo: {
        target,
        seed: String(seed),
        tag,
        plumbline: toolVersion,
        node: process.version,
      },
    },
  ]
}
