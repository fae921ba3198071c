import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { allureReporterEntry } from './allure-reporter-entry.ts'
import { writeMatrix } from './write-matrix.ts'
import { emptyResults } from './empty-results.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'allure-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('the folder of results', () => {
  test('loses what Allure wrote, and nothing else', () => {
    const folder = join(temporaryFolder(), 'results')
    mkdirSync(folder)
    const uuid = '042f2826-05ff-4dc7-a4a6-0b6f584f642b'
    const made = [
      '-result.json',
      '-container.json',
      '-globals.json',
      '-attachment.httpexchange',
      '-attachment',
    ]
    for (const name of [
      ...made.map(each => uuid + each),
      'environment.properties',
      'notes.json',
      'result.json',
    ])
      writeFileSync(join(folder, name), '')
    emptyResults(folder)
    expect(readdirSync(folder).sort()).toEqual(['notes.json', 'result.json'])
  })

  test('need not be there', () => {
    expect(() => emptyResults(join(tmpdir(), 'absent', 'results'))).not.toThrow()
  })

  test('gets the permission matrix as a picture of the whole report', () => {
    const folder = join(temporaryFolder(), 'results')
    writeMatrix(folder, [
      {
        endpoint: 'pets.add-pet',
        caller: '<none>',
        expected: 'denied',
        observed: 'answered 201',
        verdict: 'broken',
      },
    ])
    const names = readdirSync(folder)
    const globals = names
      .filter(name => name.endsWith('-globals.json'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    expect(globals).toHaveLength(1)
    expect(globals[0]).toContain('"name":"Permission matrix"')
    const page = names
      .filter(name => name.endsWith('.svg'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    expect(page[0]).toContain(
      '<title>pets.add-pet as &lt;none&gt;: expected denied, observed answered 201, broken</title>',
    )
    expect(page[0]).toContain('>− 201</text>')
  })

  test('is named to the reporter, together with what the run was', () => {
    const [name, config] = allureReporterEntry({
      resultsDir: 'out/allure-results',
      target: 'staging',
      seed: 42,
      tag: 't1',
      toolVersion: '0.1.0',
    })
    expect(name).toBe('allure-vitest/reporter')
    expect(config).toMatchObject({
      resultsDir: 'out/allure-results',
      reportMatchers: false,
      environmentInfo: { target: 'staging', seed: '42', tag: 't1', plumbline: '0.1.0' },
    })
  })
})
