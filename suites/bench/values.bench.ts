import { apis } from '../../contracts/apis/index.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Dialect, Schema } from '../../contracts/model/schema.ts'
import { bodies } from '../../fixtures/values/bodies/all.ts'
import { corpus } from '../../fixtures/values/corpus.ts'
import { isBreaking, valuesBreaking } from '../../fixtures/values/values-breaking.ts'
import { valuesKeeping } from '../../fixtures/values/values-keeping.ts'
import { parameterSchemas } from '../cli/contract-schemas.ts'
import type { Measured } from './measured.ts'

interface Named {
  readonly schema: Schema
  readonly dialect: Dialect
}

/** CPU milliseconds that a rate is measured over. */
const SPAN = 1500
/** Values that are drawn of one schema before the next one is. */
const ROUND = 20
/** Values that are drawn of a schema that was just opened. */
const COUNT = 100

type Rival = (schema: Schema) => Json
type Draw = () => unknown
type Open = (named: Named) => Draw | undefined

/** Valid and breaking values per CPU second, for the schemas of the contracts and for request bodies of public kinds. */
export async function benchValues(): Promise<readonly Measured[]> {
  const seeds = apis.flatMap(parameterSchemas).map(({ schema }) => named(schema))
  const rival = await jsonSchemaFaker()
  return [
    ...rates('schemas of the contracts', seeds),
    ...rates(
      'request bodies of APIs',
      bodies.map(({ schema }) => named(schema)),
    ),
    ...(rival
      ? comparedWith(rival)
      : [{ what: 'json-schema-faker is not installed: nothing to compare with', value: 0 }]),
  ]
}

function named(schema: Schema): Named {
  return { schema, dialect: 'openapi-3.0' }
}

function rates(what: string, schemas: readonly Named[]): readonly Measured[] {
  return [
    { what: `valid values per CPU second, ${what}`, value: warmRate(schemas, keeping), atLeast: 20_000 },
    { what: `breaking values per CPU second, ${what}`, value: warmRate(schemas, breaking), atLeast: 20_000 },
    { what: 'valid ones, each schema opened anew', value: coldRate(schemas, keeping), atLeast: 20_000 },
    { what: 'breaking ones, each schema opened anew', value: coldRate(schemas, breaking), atLeast: 15_000 },
  ]
}

/** On the schemas that the rival has an answer for, so that it is measured at its work and not at failing. */
function comparedWith(rival: Rival): readonly Measured[] {
  const open: Open =
    ({ schema }) =>
    () =>
      rival(schema)
  const small = corpus.filter(({ schema }) => answers(rival, schema))
  const wide = bodies.map(({ schema }) => named(schema)).filter(({ schema }) => answers(rival, schema))
  return [
    {
      what: 'times as many as json-schema-faker, small schemas of every keyword',
      value: warmRate(small, keeping) / warmRate(small, open),
    },
    ...ratio(`${wide.length} request bodies`, warmRate(wide, keeping), warmRate(wide, open)),
    ...ratio(
      `${wide.length} request bodies, each schema opened anew`,
      coldRate(wide, keeping),
      coldRate(wide, open),
    ),
  ]
}

function ratio(what: string, ours: number, theirs: number): readonly Measured[] {
  return [
    { what: `valid values per CPU second by json-schema-faker, ${what}`, value: theirs },
    { what: 'times as many', value: ours / theirs, atLeast: 5 },
  ]
}

/** Draws of each schema in turn, all of them open, until the span is over. */
function warmRate(schemas: readonly Named[], open: Open): number {
  const sources = schemas.flatMap(one => open(one) ?? [])
  return rateOf(() => {
    for (const draw of sources) for (let turn = 0; turn < ROUND; turn += 1) draw()
    return sources.length * ROUND
  })
}

/** Each schema is opened, drawn from and forgotten, again and again: what is worked out for it counts. */
function coldRate(schemas: readonly Named[], open: Open): number {
  return rateOf(() => {
    let drawn = 0
    for (const { schema, dialect } of schemas) {
      const draw = open({ schema: structuredClone(schema), dialect })
      if (draw === undefined) continue
      for (let turn = 0; turn < COUNT; turn += 1) draw()
      drawn += COUNT
    }
    return drawn
  })
}

function rateOf(round: () => number): number {
  let drawn = 0
  const started = process.cpuUsage()
  for (;;) {
    drawn += round()
    const { user, system } = process.cpuUsage(started)
    if (user + system > SPAN * 1000) return drawn / ((user + system) / 1e6)
  }
}

function keeping({ schema, dialect }: Named): (() => unknown) | undefined {
  const values = valuesKeeping(schema, dialect)
  if (values.kind !== 'values') return undefined
  const draws = values.draws(1)
  return () => draws.next().value
}

function breaking({ schema, dialect }: Named): (() => unknown) | undefined {
  const entries = valuesBreaking(schema, dialect)
  if ('kind' in entries) return undefined
  const sources = entries.filter(isBreaking).map(entry => entry.draws(1))
  if (sources.length === 0) return undefined
  let turn = 0
  return () => sources[(turn += 1) % sources.length]?.next().value
}

/** The rival is compared with where it is installed; its name is not known to the compiler, as it need not be there. */
async function jsonSchemaFaker(): Promise<Rival | undefined> {
  const name = 'json-schema-faker'
  try {
    const loaded: unknown = await import(name)
    return generatorOf(loaded)
  } catch {
    return undefined
  }
}

/** By its door that answers at once, and again and again: the work behind a promise would not be counted. */
function generatorOf(loaded: unknown): Rival | undefined {
  const create = member(loaded, 'createGeneratorSync')
  const generator: unknown = typeof create === 'function' ? create() : undefined
  const generate = member(generator, 'generate')
  return typeof generate === 'function' ? schema => generate.call(generator, schema) : undefined
}

const member = (holder: unknown, name: string): unknown =>
  (typeof holder === 'object' || typeof holder === 'function') && holder !== null
    ? Reflect.get(holder, name)
    : undefined

function answers(rival: Rival, schema: Schema): boolean {
  try {
    return rival(schema) !== undefined
  } catch {
    return false
  }
}
