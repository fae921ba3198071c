import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ValuesOptions } from './values.ts'
import { values } from './values.ts'

describe('the values command', () => {
  it('answers each line of input with values that keep its schema', async () => {
    const input = lines(
      { id: 'n', schema: { type: 'integer', minimum: 3, maximum: 4 }, draft: 'draft-07' },
      { id: 'b', schema: { type: 'boolean' }, draft: '2020-12' },
    )
    const { out, code } = await run({ schema: '-', count: '4', seed: '1' }, input)
    expect(code).toBe(0)
    expect(out).toEqual([
      { id: 'n', valid: [3, 4, expect.any(Number), expect.any(Number)] },
      { id: 'b', valid: [true, false, expect.any(Boolean), expect.any(Boolean)] },
    ])
  })

  it('breaks every clause at least once, however few values are asked for', async () => {
    const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer', maximum: 9 } } }
    const { out } = await run(
      { schema: '-', count: '1', break: true },
      lines({ id: 7, schema, draft: 'openapi-3.0' }),
    )
    expect(out).toMatchObject([
      {
        id: 7,
        invalid: [
          { keyword: 'type', path: '', clause: ':type' },
          { value: {}, keyword: 'required', path: '', clause: '/a:required' },
          { keyword: 'type', path: '/a', clause: '/a:type' },
          { value: { a: 10 }, keyword: 'maximum', path: '/a', clause: '/a:maximum' },
        ],
      },
    ])
  })

  it('gives the same values for the same seed, and others for another', async () => {
    const input = lines({ id: 1, schema: { type: 'string' }, draft: 'draft-07' })
    const answer = async (seed: string): Promise<unknown> =>
      (await run({ schema: '-', count: '30', seed }, input)).out
    expect(await answer('5')).toEqual(await answer('5'))
    expect(await answer('5')).not.toEqual(await answer('6'))
  })

  it('says of a line what keeps it from being answered, and goes on', async () => {
    const input = [
      'not json',
      ...lines(
        { id: 1, schema: 3 },
        { id: 2, schema: {}, draft: 'draft-99' },
        { id: 3, schema: false, draft: 'draft-07' },
      ),
    ]
    const { out, code } = await run({ schema: '-' }, input)
    expect(code).toBe(0)
    expect(out).toEqual([
      { id: null, unsupported: expect.stringContaining('the line is not JSON') },
      {
        id: 1,
        unsupported: 'the line must be an object with "id", "schema" (an object or a boolean) and "draft"',
      },
      { id: 2, unsupported: 'draft must be one of draft-07, 2020-12, openapi-3.0, not "draft-99"' },
      { id: 3, unsupported: expect.stringContaining('unsatisfiable') },
    ])
  })

  it('loses no answer to values that no line has room for', async () => {
    const huge = { type: 'string', minLength: 10_000_000 }
    const input = lines({ id: 1, schema: huge }, { id: 2, schema: { type: 'boolean' } })
    const { out, code } = await run({ schema: '-', count: '60' }, input)
    expect(code).toBe(0)
    expect(out).toMatchObject([
      { id: 1, unsupported: expect.stringContaining('ask for fewer with --count') },
      { id: 2, valid: expect.arrayContaining([true, false]) },
    ])
  })

  it('reads one schema from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'values-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'a.json')
    await writeFile(file, '{ "type": "boolean" }')
    const { out } = await run({ schema: file, count: '2' }, [])
    expect(out).toEqual([{ id: file, valid: [true, false] }])
  })

  it.each<[ValuesOptions, string]>([
    [{ schema: '-', count: 'many' }, '--count must be a whole number from 0, not "many".'],
    [{ schema: '-', seed: '1.5' }, '--seed must be a whole number, not "1.5".'],
    [{ schema: 'no/such/file.json' }, "The schema file no/such/file.json can't be read"],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const { err, code } = await run(options, [])
    expect(code).toBe(2)
    expect(err.join('\n')).toContain(sentence)
  })
})

function lines(...values: unknown[]): string[] {
  return values.map(value => JSON.stringify(value))
}

async function run(
  options: ValuesOptions,
  input: readonly string[],
): Promise<{ out: unknown[]; err: string[]; code: number }> {
  const out: unknown[] = []
  const err: string[] = []
  const stdin = (async function* () {
    yield input.join('\n')
  })()
  const code = await values(options, {
    out: line => void out.push(JSON.parse(line)),
    err: line => void err.push(line),
    stdin,
  })
  return { out, err, code }
}
