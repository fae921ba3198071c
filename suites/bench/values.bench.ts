import { apis } from '../../contracts/apis/index.ts'
import type { Dialect, Json, Schema } from '../../contracts/model/schema.ts'
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

type Rival = (schema: Schema) => Json

/** Valid and breaking values per CPU second, for the schemas of the contracts and for small ones of every keyword. */
export async function benchValues(): Promise<readonly Measured[]> {
  const seeds = apis
    .flatMap(parameterSchemas)
    .map(({ schema }): Named => ({ schema, dialect: 'openapi-3.0' }))
  const rival = await jsonSchemaFaker()
  return [
    {
      what: 'valid values per CPU second, schemas of the contracts',
      value: rateOf(seeds, keeping),
      atLeast: 20_000,
    },
    {
      what: 'breaking values per CPU second, schemas of the contracts',
      value: rateOf(seeds, breaking),
      atLeast: 20_000,
    },
    ...(rival
      ? comparedWith(rival)
      : [{ what: 'json-schema-faker is not installed: nothing to compare with', value: 0 }]),
  ]
}

function comparedWith(rival: Rival): readonly Measured[] {
  const known = corpus.filter(({ schema }) => answers(rival, schema))
  const ours = rateOf(known, keeping)
  const theirs = rateOf(
    known,
    ({ schema }) =>
      () =>
        rival(schema),
  )
  return [
    { what: 'valid values per CPU second, schemas of every keyword', value: ours },
    { what: 'the same by json-schema-faker', value: theirs },
    { what: 'times as many', value: ours / theirs, atLeast: 5 },
  ]
}

/** Draws of each schema in turn, until the span is over. */
function rateOf(schemas: readonly Named[], open: (named: Named) => (() => unknown) | undefined): number {
  const sources = schemas.flatMap(named => open(named) ?? [])
  let drawn = 0
  const started = process.cpuUsage()
  for (;;) {
    for (const draw of sources) for (let turn = 0; turn < ROUND; turn += 1) draw()
    drawn += sources.length * ROUND
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

function generatorOf(loaded: unknown): Rival | undefined {
  for (const holder of [
    loaded,
    member(loaded, 'default'),
    member(loaded, 'JSONSchemaFaker'),
    member(loaded, 'jsf'),
  ]) {
    const generate = member(holder, 'generate')
    if (typeof generate === 'function') return schema => generate.call(holder, schema)
  }
  return undefined
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
