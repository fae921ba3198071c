import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

interface Parts {
  readonly withoutAnalytics: (page: string) => string
  readonly slimHistory: (history: string) => string
}

const path = new URL('report-parts.mjs', import.meta.url).href
const { withoutAnalytics, slimHistory }: Parts = await import(path)
const script = fileURLToPath(new URL('report.mjs', import.meta.url))

const result = {
  uuid: '29a00e50-1ddd-48f4-a925-e921081794ed',
  name: 'Denies no credential',
  historyId: 'pets.add-pet/denies/none',
  testCaseId: 'pets.add-pet/denies/none',
  fullName: 'pets.add-pet/denies/none',
  status: 'failed',
  statusDetails: { message: 'it was let in' },
  stage: 'finished',
  labels: [
    { name: 'epic', value: 'Pets' },
    { name: 'outcome', value: 'broken' },
    { name: 'category', value: '207 anonymous ignored' },
  ],
  steps: [],
  attachments: [],
  parameters: [],
  links: [],
  start: 1,
  stop: 2,
}

describe('npm run report', () => {
  test('makes one page that calls nobody, in a folder emptied first', () => {
    const out = mkdtempSync(join(tmpdir(), 'report-'))
    onTestFinished(() => rmSync(out, { recursive: true }))
    mkdirSync(join(out, 'allure-results'))
    mkdirSync(join(out, 'allure-report'))
    writeFileSync(join(out, 'allure-results', `${result.uuid}-result.json`), JSON.stringify(result))
    writeFileSync(join(out, 'allure-report', 'remains.txt'), '')
    const said = execFileSync(process.execPath, [script, out], { encoding: 'utf8' })
    const page = readFileSync(join(out, 'allure-report', 'index.html'), 'utf8')
    expect(said).toContain(join(out, 'allure-report', 'index.html'))
    expect(page).toContain('<title> Plumbline </title>')
    expect(page).not.toContain('googletagmanager')
    expect(() => readFileSync(join(out, 'allure-report', 'remains.txt'))).toThrow('ENOENT')
    expect(readFileSync(join(out, 'allure-history.jsonl'), 'utf8')).toContain('"labels":[]')
  })

  test('says what to do where there are no results', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, 'absent'], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('holds no Allure results. Run first: npx plumbline run --out absent')
  })
})

describe('a page', () => {
  const calling =
    '<script async src="https://www.googletagmanager.com/gtag/js?id=G"></script>\n<script>gtag("js")</script>'

  test('loses the script that calls an analytics service, and nothing else', () => {
    expect(withoutAnalytics(`<p>before</p>${calling}<script>app()</script>`)).toBe(
      '<p>before</p><script>app()</script>',
    )
  })

  test('that calls it in another way is refused', () => {
    expect(() => withoutAnalytics('<img src="https://www.googletagmanager.com/x">')).toThrow('still calls')
  })
})

describe('the history', () => {
  test('keeps each run and its results, without their labels', () => {
    const run = {
      uuid: 'r',
      testResults: { a: { status: 'passed', labels: [{ name: 'epic', value: 'Pets' }] } },
    }
    expect(slimHistory(`${JSON.stringify(run)}\n`)).toBe(
      '{"uuid":"r","testResults":{"a":{"status":"passed","labels":[]}}}\n',
    )
  })
})
