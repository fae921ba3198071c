import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faults } from '../../fixtures/mock/faults/catalogue.ts'
import type { Expectation } from '../../fixtures/mock/faults/expectation.ts'
import type { Fault } from '../../fixtures/mock/faults/fault.ts'
import { expectationOf, redCounts } from './expectation-of.ts'
import type { Score } from './judge-fault.ts'

const FOLDER = 'fixtures/mock/faults'
/** So many faults stand in one file, so that it stays short when each takes several lines. */
const A_FILE = 48

/** Faults that no claim was seen to catch. */
const UNCAUGHT = join(FOLDER, 'uncaught.ts')

type Row = readonly [fault: string, expectation: Expectation]

/**
 * Writes what was measured into the expectations of the faults, for a person to review: called in the root of the
 * repository. What was measured before and still holds is kept. Returns the files.
 */
export function writeExpectations(scores: readonly Score[]): readonly string[] {
  const counts = redCounts(scores)
  const measured = new Map(
    scores.filter(({ red }) => red.length > 0).map(score => [score.fault.id, expectationOf(score, counts)]),
  )
  const tables = new Map(
    chaptersOf(faults).map(([name, chapter]) => [name, chapter.flatMap(fault => rowOf(fault, measured))]),
  )
  for (const file of readdirSync(FOLDER)) if (/^expectations-.*\.ts$/u.test(file)) rmSync(join(FOLDER, file))
  const written = [...tables].filter(([, rows]) => rows.length > 0)
  for (const [name, rows] of written) writeFileSync(fileOf(name), tableText(name, rows))
  writeFileSync(join(FOLDER, 'expectations.ts'), indexText(written.map(([name]) => name)))
  const named = new Set(written.flatMap(([, rows]) => rows.map(([fault]) => fault)))
  writeFileSync(UNCAUGHT, uncaughtText(faults.filter(({ id }) => !named.has(id))))
  const files = [...written.map(([name]) => fileOf(name)), join(FOLDER, 'expectations.ts'), UNCAUGHT]
  execFileSync('npx', ['prettier', '--write', '--log-level', 'error', ...files])
  return files
}

function rowOf(fault: Fault, measured: ReadonlyMap<string, Expectation>): readonly Row[] {
  const expectation = measured.get(fault.id) ?? { caughtBy: fault.caughtBy, mayAlso: fault.mayAlso }
  return expectation.caughtBy.length === 0 ? [] : [[fault.id, expectation]]
}

/** The faults of each class, in chapters of a size to read. */
function chaptersOf(all: readonly Fault[]): readonly (readonly [string, readonly Fault[]])[] {
  return [...new Set(all.map(each => each.class))].flatMap(name => {
    const members = all.filter(each => each.class === name)
    const chapters = Math.ceil(members.length / A_FILE)
    return Array.from({ length: chapters }, (_, index) => {
      const title = chapters === 1 ? name : `${name}-${index + 1}`
      return [title, members.slice(index * A_FILE, (index + 1) * A_FILE)] as const
    })
  })
}

const fileOf = (name: string): string => join(FOLDER, `expectations-${name}.ts`)
const nameOf = (name: string): string =>
  `on-${name}`.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`

function tableText(name: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ([fault, { caughtBy, mayAlso }]) =>
      `${quoted(fault)}: { caughtBy: [${caughtBy.map(quoted).join(', ')}], mayAlso: [${mayAlso.map(quoted).join(', ')}] },`,
  )
  return [
    "import type { Expectations } from './expectation.ts'",
    '',
    `export const ${nameOf(name)}: Expectations = {`,
    ...lines,
    '}',
    '',
  ].join('\n')
}

function uncaughtText(missed: readonly Fault[]): string {
  return [
    '/** Faults that no claim was seen to catch yet: the qualification fails until this is empty. */',
    `export const uncaught: readonly string[] = [${missed.map(({ id }) => quoted(id)).join(', ')}]`,
    '',
  ].join('\n')
}

function indexText(names: readonly string[]): string {
  return [
    "import type { Expectations } from './expectation.ts'",
    ...names.map(name => `import { ${nameOf(name)} } from './expectations-${name}.ts'`),
    '',
    '/** By fault. Measured by the qualification; a fault that is missing here is not yet required of any claim. */',
    'export const expectations: Expectations = {',
    ...names.map(name => `...${nameOf(name)},`),
    '}',
    '',
  ].join('\n')
}
