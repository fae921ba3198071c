/**
 * The page without the script by which Allure reports every opening of it to an analytics service: a report on somebody's
 * live system calls nobody. Throws where the page is built differently, since it would then call without our knowing.
 * @param {string} page
 * @returns {string}
 */
export function withoutAnalytics(page) {
  const quiet = page.replace(
    /<script async src="https:\/\/www\.googletagmanager\.com\/[^"]*"><\/script>\s*<script>[^<]*gtag\([^<]*<\/script>/,
    '',
  )
  if (/googletagmanager/.test(quiet)) throw new Error('the page still calls an analytics service')
  return quiet
}

/**
 * The history of runs (JSON lines) without the labels of each result, which make up most of it; a report holds as many
 * copies of them as runs, and shows none.
 * @param {string} history
 * @returns {string}
 */
export function slimHistory(history) {
  const runs = history.split('\n').filter(line => line !== '')
  return runs.map(line => `${JSON.stringify(slimRun(JSON.parse(line)))}\n`).join('')
}

const slimRun = run => ({
  ...run,
  testResults: Object.fromEntries(
    Object.entries(run.testResults ?? {}).map(([id, result]) => [id, { ...result, labels: [] }]),
  ),
})
