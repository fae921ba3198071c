import { isObject } from '../../../contracts/model/json.ts'
import { readFile } from 'node:fs/promises'
import type { Json } from '../../../contracts/model/json.ts'
import type { Dialect, Schema } from '../../../contracts/model/schema.ts'
import { isBreaking, valuesBreaking } from '../../../fixtures/values/values-breaking.ts'
import { valuesKeeping } from '../../../fixtures/values/values-keeping.ts'

export interface ValuesOptions {
  /** A file with one schema, or `-` for JSON lines of `{"id", "schema", "draft"}` from standard input. */
  readonly schema?: string
  readonly count?: string
  readonly seed?: string
  readonly break?: boolean
  /** What to show where no schema is given: those of the project's own contracts. */
  readonly contracts?: Iterable<{ readonly id: string; readonly schema: Schema }>
}

export interface ValuesIo {
  out(line: string): void
  err(line: string): void
  readonly stdin: AsyncIterable<Buffer | string>
}

const EXIT_OK = 0
const EXIT_BAD_INPUT = 2
const EXIT_OWN_ERROR = 5
const USUAL_COUNT = 10
const USUAL_SEED = 1
const MOST = 10_000_000
const DRAFTS: ReadonlyMap<string, Dialect> = new Map([
  ['draft-07', 'draft-07'],
  ['2020-12', '2020-12'],
  ['openapi-3.0', 'openapi-3.0'],
])

interface Wanted {
  readonly count: number
  readonly seed: number
  readonly broken: boolean
}

/** Prints what would be sent for schemas, one JSON line for each. Returns the exit code. */
export async function values(options: ValuesOptions, io: ValuesIo): Promise<number> {
  const count = wholeNumber('--count', options.count, USUAL_COUNT, 0)
  const seed = wholeNumber('--seed', options.seed, USUAL_SEED, Number.MIN_SAFE_INTEGER)
  if (typeof count === 'string' || typeof seed === 'string') {
    for (const problem of [count, seed]) if (typeof problem === 'string') io.err(problem)
    return EXIT_BAD_INPUT
  }
  const wanted = { count, seed, broken: options.break === true }
  if (options.schema === '-') return printLines(io, wanted)
  if (options.schema !== undefined) return printFile(options.schema, io, wanted)
  for (const { id, schema } of options.contracts ?? [])
    io.out(JSON.stringify(answer(id, schema, 'openapi-3.0', wanted)))
  return EXIT_OK
}

function wholeNumber(
  option: string,
  given: string | undefined,
  usual: number,
  least: number,
): number | string {
  if (given === undefined) return usual
  const value = Number(given)
  if (given.trim() !== '' && Number.isSafeInteger(value) && value >= least && value <= MOST * MOST)
    return value
  return `${option} must be a whole number${least === 0 ? ' from 0' : ''}, not ${JSON.stringify(given)}.`
}

async function printLines(io: ValuesIo, wanted: Wanted): Promise<number> {
  let rest = ''
  const decoder = new TextDecoder()
  let code = EXIT_OK
  const print = (line: string) => void (code = Math.max(code, printLine(line, io, wanted)))
  for await (const chunk of io.stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(print)
  }
  print(rest)
  return code
}

/** Whatever goes wrong with one schema, the others are answered. */
function printLine(line: string, io: ValuesIo, wanted: Wanted): number {
  if (line.trim() === '') return EXIT_OK
  const read = parsed(line)
  if (read instanceof Error) {
    io.out(JSON.stringify({ id: null, unsupported: `the line is not JSON: ${read.message}` }))
    return EXIT_OK
  }
  const { id = null, schema, draft } = isObject(read) ? read : {}
  try {
    io.out(JSON.stringify(answerLine(id, schema, draft, wanted)))
    return EXIT_OK
  } catch (error) {
    io.out(JSON.stringify({ id, unsupported: whyNotTold(error) }))
    return error instanceof RangeError ? EXIT_OK : EXIT_OWN_ERROR
  }
}

/** A line longer than any text that Node can make, or a mistake of ours. */
function whyNotTold(error: unknown): string {
  if (error instanceof RangeError)
    return `its values are too large for one line (${error.message}): ask for fewer with --count`
  return `an error of Plumbline, please report it: ${messageOf(error)}`
}

function answerLine(id: Json, schema: Json | undefined, draft: Json | undefined, wanted: Wanted): object {
  if (!isSchema(schema))
    return {
      id,
      unsupported: 'the line must be an object with "id", "schema" (an object or a boolean) and "draft"',
    }
  const dialect = draft === undefined ? dialectOf(schema) : DRAFTS.get(String(draft))
  if (dialect === undefined)
    return {
      id,
      unsupported: `draft must be one of ${[...DRAFTS.keys()].join(', ')}, not ${JSON.stringify(draft)}`,
    }
  return answer(id, schema, dialect, wanted)
}

async function printFile(file: string, io: ValuesIo, wanted: Wanted): Promise<number> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    io.err(
      `The schema file ${file} can't be read: ${messageOf(error)}. Name a file that exists, or - for standard input.`,
    )
    return EXIT_BAD_INPUT
  }
  const schema = parsed(text)
  if (schema instanceof Error) {
    io.err(`The schema file ${file} is not JSON: ${schema.message}.`)
    return EXIT_BAD_INPUT
  }
  if (!isSchema(schema)) {
    io.err(`The schema file ${file} must hold a JSON Schema: an object, true or false.`)
    return EXIT_BAD_INPUT
  }
  const answered = answer(file, schema, dialectOf(schema), wanted)
  io.out(JSON.stringify(answered))
  return EXIT_OK
}

/** By the schema's own `$schema`; without it, OpenAPI's. */
function dialectOf(schema: Schema): Dialect {
  const named = typeof schema === 'object' ? (schema.$schema ?? '') : ''
  if (/2019-09|2020-12/.test(named)) return '2020-12'
  return /draft-0[4-7]/.test(named) ? 'draft-07' : 'openapi-3.0'
}

function answer(id: Json, schema: Schema, dialect: Dialect, wanted: Wanted): object {
  return wanted.broken ? invalid(id, schema, dialect, wanted) : valid(id, schema, dialect, wanted)
}

function valid(id: Json, schema: Schema, dialect: Dialect, { count, seed }: Wanted): object {
  const keeping = valuesKeeping(schema, dialect)
  if (keeping.kind !== 'values') return { id, unsupported: `${keeping.kind}: ${keeping.reason}` }
  const draws = keeping.draws(seed)
  return { id, valid: Array.from({ length: count }, () => draws.next().value) }
}

/** At least `count` values, and at least one of every clause that can be broken: clause after clause, in rounds. */
function invalid(id: Json, schema: Schema, dialect: Dialect, { count, seed }: Wanted): object {
  const entries = valuesBreaking(schema, dialect)
  if ('kind' in entries) return { id, unsupported: `${entries.kind}: ${entries.reason}` }
  const sources = entries.filter(isBreaking).map(entry => entry.draws(seed))
  if (sources.length === 0) return { id, invalid: [] }
  const least = Math.max(count, sources.length)
  const drawn = Array.from({ length: least }, (_, at) => sources[at % sources.length]?.next().value)
  return {
    id,
    invalid: drawn.flatMap(one =>
      one === undefined
        ? []
        : [{ value: one.value, keyword: one.keyword, path: one.path, clause: one.clause }],
    ),
  }
}

function parsed(text: string): Json | Error {
  try {
    return JSON.parse(text)
  } catch (error) {
    return new Error(messageOf(error))
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
