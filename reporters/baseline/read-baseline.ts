import { readFileSync } from 'node:fs'
import { isList, isObject } from '../../contracts/model/json.ts'
import type { Json, JsonObject } from '../../contracts/model/json.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/**
 * Reads what is accepted: a `plumbline.baseline.json` (`{ "version": 1, "entries": [{ "id", "reason", "expires", "title"
 * }] }`) or the findings file of an earlier run, whose findings all count as known. @throws an Error that names the file,
 * the place in it, and the remedy
 */
export function readBaseline(file: string): Baseline {
  const fault = faultIn(file)
  const value = membersAt(parsed(file), '', fault)
  if (value.version !== 1) throw fault('version', 'must be 1')
  if ('findings' in value) {
    const entries = entriesAt(value.findings, 'findings', fault)
    return {
      file,
      kind: 'findings',
      entries: entries.map(({ id, title, claim }) => picked({ id, title, claim })),
    }
  }
  if (!('entries' in value)) throw fault('entries', 'is missing (or "findings", in a findings file)')
  const entries = entriesAt(value.entries, 'entries', fault)
  entries.forEach((entry, index) => {
    if (entry.reason === undefined)
      throw fault(`entries[${index}].reason`, 'is missing: say why this is accepted')
  })
  return { file, kind: 'deviations', entries }
}

type Fault = (place: string, what: string) => Error

const faultIn =
  (file: string): Fault =>
  (place, what) =>
    new Error(`The baseline ${file} can't be used: ${place === '' ? 'the file' : `"${place}"`} ${what}.`)

function parsed(file: string): Json {
  const fault = faultIn(file)
  const text = textOf(file, fault)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fault('', `is not JSON (${messageOf(error)})`)
  }
}

function textOf(file: string, fault: Fault): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw fault('', `can't be read (${messageOf(error)}); check the path given with --baseline`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function membersAt(value: Json | undefined, place: string, fault: Fault): JsonObject {
  if (!isObject(value)) throw fault(place, 'must be an object')
  return value
}

function entriesAt(value: Json | undefined, place: string, fault: Fault): readonly BaselineEntry[] {
  if (!isList(value)) throw fault(place, 'must be a list')
  const entries = value.map((each: Json, index) => entryAt(each, `${place}[${index}]`, fault))
  entries.forEach((entry, index) => {
    const first = entries.findIndex(each => each.id === entry.id)
    if (first < index)
      throw fault(`${place}[${index}].id`, `repeats ${place}[${first}].id; remove one of them`)
  })
  return entries
}

function entryAt(value: Json | undefined, place: string, fault: Fault): BaselineEntry {
  const members = membersAt(value, place, fault)
  const id = textAt(members, 'id', place, fault)
  if (id === undefined || id === '') throw fault(`${place}.id`, 'is missing: it is the id of a finding')
  const expires = textAt(members, 'expires', place, fault)
  if (expires !== undefined && !isDay(expires)) throw fault(`${place}.expires`, 'must be a day as YYYY-MM-DD')
  const optional = (name: string) => textAt(members, name, place, fault)
  return picked({
    id,
    reason: optional('reason'),
    expires,
    title: optional('title'),
    claim: optional('claim'),
  })
}

function textAt(members: JsonObject, name: string, place: string, fault: Fault): string | undefined {
  const value = members[name]
  if (value === undefined || typeof value === 'string') return value
  throw fault(`${place}.${name}`, 'must be text')
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

type Loose = { readonly [Name in keyof BaselineEntry]: BaselineEntry[Name] | undefined } & {
  readonly id: string
}

function picked({ id, reason, expires, title, claim }: Loose): BaselineEntry {
  return {
    id,
    ...(reason === undefined ? {} : { reason }),
    ...(expires === undefined ? {} : { expires }),
    ...(title === undefined ? {} : { title }),
    ...(claim === undefined ? {} : { claim }),
  }
}
