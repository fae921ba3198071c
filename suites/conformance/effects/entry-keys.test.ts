import { expect, it } from 'vitest'
import { api, toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { bareKey, keysOf } from './entry-keys.ts'
import type { EntryWrite } from './written.ts'

const { context } = toyStage(() => 200).stage

/** An operation that adds entries that texts of this pattern name; only the first is required. */
function adding(pattern: string, names: readonly string[], required = names.slice(0, 1)): EntryWrite {
  const key = names.map(name => `body/${name}`)
  const endpoint = updateOf(Object.fromEntries(names.map(name => [name, { type: 'string', pattern }])), {
    required,
    relations: [
      {
        kind: 'writes',
        effects: [{ property: 'words', key, value: { entry: 'present' } }],
        basis: 'documented',
        says: 'Adds a word.',
      },
    ],
  })
  return { endpoint, property: 'words', key, value: { entry: 'present' } }
}

const keys = (write: EntryWrite, known: { readonly [kind: string]: readonly string[] } = {}) =>
  keysOf(
    {
      ...context,
      api: { ...api, endpoints: [write.endpoint] },
      world: { ...context.world, known },
    },
    write,
  )

const LONG = 'amberbirchcedaramberbirchcedaramberbirchcedar'
const OTHER = 'elmfirhazelelmfirhazelelmfirhazelelmfirhazel'
const NEAR = 'amberbirchcedaramberbirchcedaramberbirchcedaR'

it('names entries that only letter case far behind the beginning tells apart', () => {
  const named = keys(adding('^[a-zA-Z]+$', ['word'])).map(([word]) => word)
  expect(named).toEqual(expect.arrayContaining([LONG, NEAR]))
})

it('names one entry as databases take another one to be named', () => {
  const [[first] = [], [second] = []] = keys(adding('^[a-z_]+$', ['word']))
  const [plain, wild] = [String(first), String(second)]
  const at = [...wild].findIndex((sign, index) => sign !== plain[index])
  expect(wild[at]).toBe('_')
  expect(plain[at]).toMatch(/[a-z]/)
  expect(wild.slice(at + 1)).toBe(plain.slice(at + 1))
})

it('names one entry by the beginning of what another one is called', () => {
  const [[first] = [], ...others] = keys(adding('^[a-z]+$', ['word']))
  expect(others).toContainEqual([String(first).slice(0, -1)])
})

it('turns the case of one part at a time where several name an entry', () => {
  const longer = keys(adding('^[a-zA-Z]+$', ['word', 'more'])).filter(([word]) => String(word).length > 40)
  expect(longer).toEqual([
    [LONG, OTHER],
    [NEAR, OTHER],
    [LONG, 'elmfirhazelelmfirhazelelmfirhazelelmfirhazeL'],
  ])
})

it('leaves out what may be left out of one and the same entry', () => {
  const named = keys(adding('^[a-zA-Z]+$', ['word', 'more', 'most'])).map(key => key.map(String))
  const [[word = '', more = '', most = ''] = []] = named
  expect(named).toContainEqual([word, '', ''])
  expect(named).toContainEqual([word, '', most])
  expect(named).toContainEqual([word, more, ''])
})

it('tells entries apart by each known thing alone that names them', () => {
  const { endpoint, ...both } = adding('^[a-z0-9]+$', ['word', 'kind'], ['word', 'kind'])
  const marks = { 'body/word': { names: 'word' }, 'body/kind': { names: 'kind' } }
  const named = keys({ ...both, endpoint: { ...endpoint, marks } }, { word: ['a', 'b'], kind: ['k1', 'k2'] })
  expect(named).toEqual(
    expect.arrayContaining([
      ['b', 'k2'],
      ['a', 'k1'],
      ['b', 'k1'],
      ['a', 'k2'],
    ]),
  )
})

it('knows which parts an entry needs', () => {
  expect(bareKey(adding('^[a-z]+$', ['word', 'more']), ['amber', 'birch'])).toEqual(['amber', ''])
})
