import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { apis } from '../../../contracts/apis/index.ts'
import { defectsIn } from '../../../contracts/lint/defects.ts'
import type { Defect } from '../../../contracts/lint/defects.ts'
import { subjectOf } from '../../../contracts/lint/rule.ts'
import type { Subject } from '../../../contracts/lint/rule.ts'
import type { Api } from '../../../contracts/model/api.ts'
import { subjectsOf } from '../../../contracts/openapi/import/attach-samples.ts'
import { readDocument } from '../../../contracts/openapi/import/read-document.ts'
import type { ReadDocument } from '../../../contracts/openapi/import/read-document.ts'
import { apisFrom } from '../../harness/contracts-from.ts'
import { exitCodes, worstOf } from '../exit-codes.ts'
import { summaryLines, lintLines } from './lint-lines.ts'

/** Where lint speaks; texts bring their line ends. */
interface Speaking {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What the paths hold, and what could not be read. */
interface Gathered {
  readonly subjects: readonly Subject[]
  readonly unreadable: readonly string[]
  readonly notices: readonly string[]
}

const readable = new Set(['.json', '.yaml', '.yml', '.md', '.markdown', '.txt'])

/**
 * Reports what is ambiguous or broken in documents (OpenAPI 3, Markdown, rendered pages) and in folders of contracts; in
 * Plumbline's own contracts where no path is given. Resolves to 0, to 1 where an error stands that no contract covers, or
 * to 2 where a path can't be read.
 */
export async function lint(
  paths: readonly string[],
  options: { readonly json?: boolean; readonly api?: string },
  io: Speaking,
): Promise<number> {
  const gathered = paths.length === 0 ? own(options.api) : await gather(paths)
  const subjects = gathered.subjects.filter(subject => isAsked(subject, options.api))
  const found = subjects.map(subject => ({ subject, defects: defectsIn(subject) }))
  const defects = found.flatMap(each => each.defects)
  for (const sentence of [...gathered.notices, ...gathered.unreadable]) io.err(`${sentence}\n`)
  if (options.json) io.out(`${JSON.stringify({ version: 1, defects }, null, 2)}\n`)
  else if (found.length > 0) {
    const lines = found.flatMap(each => lintLines(titleOf(each.subject), each.defects))
    io.out(`${[...lines, ...summaryLines(defects)].join('\n')}\n`)
  }
  const wrong = gathered.unreadable.length > 0 ? [exitCodes.wrongInput] : []
  return worstOf([...wrong, ...(defects.some(isOpenError) ? [exitCodes.findings] : [])])
}

const isOpenError = ({ weight, covered }: Defect): boolean => weight === 'error' && covered === undefined

function isAsked(subject: Subject, api: string | undefined): boolean {
  return api === undefined || subject.endpoints.some(endpoint => endpoint.api === api)
}

function titleOf({ name, endpoints }: Subject): string {
  return `${name}: ${endpoints.length} ${endpoints.length === 1 ? 'endpoint' : 'endpoints'}`
}

function own(api: string | undefined): Gathered {
  const ids = apis.map(({ id }) => id)
  const unknown = api !== undefined && !ids.includes(api)
  return {
    subjects: apis.map(subjectOfApi),
    unreadable: unknown ? [`There is no API "${api}": take one of ${ids.join(', ')}.`] : [],
    notices: [],
  }
}

const subjectOfApi = ({ id, endpoints }: Api): Subject => subjectOf(id, endpoints)

async function gather(paths: readonly string[]): Promise<Gathered> {
  const contracts: Subject[] = []
  const documents: ReadDocument[] = []
  const unreadable: string[] = []
  const notices: string[] = []
  for (const path of paths) {
    const folder = contractFolder(path)
    if (folder !== undefined) {
      const loaded = await apisFrom(folder)
      if (loaded.kind === 'apis') contracts.push(...loaded.apis.map(subjectOfApi))
      else
        unreadable.push(
          ...loaded.problems.map(({ place, message, remedy }) => `${place}: ${message} ${remedy}`),
        )
      continue
    }
    const files = filesAt(path)
    if (files.length === 0)
      unreadable.push(`${path}: no document can be read there. Give a file, or a folder of files.`)
    for (const file of files) {
      const read = readDocument(readFileSync(file, 'utf8'), basename(file))
      if ('reason' in read) (file === path ? unreadable : notices).push(`${file}: ${read.reason}.`)
      else documents.push(read)
    }
  }
  const problems = documents.flatMap(each =>
    each.problems.map(problem => `${each.subject.name}: ${problem}.`),
  )
  return {
    subjects: [...contracts, ...subjectsOf(documents)],
    unreadable,
    notices: [...notices, ...problems],
  }
}

/** The folder itself where it holds an api.ts, or the folder of a TypeScript file. */
function contractFolder(path: string): string | undefined {
  if (extname(path) === '.ts') return dirname(path)
  if (!isFolder(path)) return undefined
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.some(name => basename(name) === 'api.ts') ? path : undefined
}

/** The file itself, whatever it is called, or the documents in a folder. */
function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  const names = readdirSync(path).toSorted()
  return names.filter(name => readable.has(extname(name))).map(name => join(path, name))
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
