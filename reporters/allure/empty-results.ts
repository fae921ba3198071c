import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const made = [
  /-(?:result|container|globals)\.json$/,
  /-attachment(?:\.[\w.]+)?$/,
  /^(?:environment\.properties|categories\.json)$/,
]

/**
 * Removes the results of an earlier run, which a report would take for retries of this one. Only what Allure wrote goes:
 * the folder may be one that a user named by mistake.
 */
export function emptyResults(resultsDir: string): void {
  if (!existsSync(resultsDir)) return
  for (const name of readdirSync(resultsDir)) {
    if (made.some(each => each.test(name))) rmSync(join(resultsDir, name))
  }
}
