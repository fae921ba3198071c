/**
 * `npm run report`: turns the Allure results of a run into a report, in a folder that is emptied first, since Allure leaves
 * the remains of earlier reports in it. Takes the folder of the run's outputs, `plumbline-out` when not given.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { slimHistory, withoutAnalytics } from './report-parts.mjs'

const [out = 'plumbline-out'] = process.argv.slice(2)
const results = join(out, 'allure-results')
const report = join(out, 'allure-report')
const history = join(out, 'allure-history.jsonl')

const hasResults = existsSync(results) && readdirSync(results).some(name => name.endsWith('-result.json'))
if (!hasResults) fail(2, `${results} holds no Allure results. Run first: npx plumbline run --out ${out}`)

rmSync(report, { recursive: true, force: true })
const config = fileURLToPath(new URL('allurerc.mjs', import.meta.url))
const cli = fileURLToPath(new URL('../cli.js', import.meta.resolve('allure')))
const { status } = spawnSync(process.execPath, [cli, 'generate', '--config', config], {
  stdio: 'inherit',
  env: { ...process.env, PLUMBLINE_OUT: resolve(out) },
})
const page = join(report, 'index.html')
if (status !== 0 || !existsSync(page)) fail(5, 'Allure made no report; what it said stands above.')

writeFileSync(page, withoutAnalytics(readFileSync(page, 'utf8')))
if (existsSync(history)) writeFileSync(history, slimHistory(readFileSync(history, 'utf8')))
process.stdout.write(`The report is ${page}; open it in a browser, straight from the disk.\n`)

function fail(code, message) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
