import type { RecordLine } from '../../contracts/model/record.ts'

/** The members without which a line of that type says nothing, with what `typeof` calls them. */
const members: { readonly [Type in RecordLine['type']]: { readonly [member: string]: string } } = {
  started: { target: 'string', seed: 'number', tag: 'string', startedAt: 'string', apis: 'object' },
  planned: { claims: 'number', endpoints: 'object' },
  fact: { name: 'string', says: 'string' },
  outcome: { outcome: 'object' },
  cell: { cell: 'object' },
  observability: { endpoint: 'string', seen: 'number', of: 'number' },
  'left-out': { claim: 'string', reason: 'string' },
  spent: { requests: 'object' },
  error: { where: 'string', message: 'string' },
  notice: { message: 'string' },
  residue: { entity: 'string', reason: 'string' },
  ended: { requests: 'number', durationMs: 'number', interrupted: 'boolean' },
}

const isObject = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === 'object' && value !== null

/** Looks at the outside of a line, not into claims and findings. */
function isRecordLine(value: unknown): value is RecordLine {
  if (!isObject(value) || typeof value.type !== 'string') return false
  const needed = Object.entries(members).find(([type]) => type === value.type)?.[1]
  if (needed === undefined) return false
  return Object.entries(needed).every(
    ([member, type]) => typeof value[member] === type && value[member] !== null,
  )
}

/** The record's line that this text is; `undefined` where it is none. */
export function recordLineOf(text: string): RecordLine | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecordLine(value) ? value : undefined
  } catch {
    return undefined
  }
}
