import { describe, expect, test } from 'vitest'
import type { MatrixCell } from '../../contracts/model/finding.ts'
import { paintOf } from '../layout/paint.ts'
import { matricesOf } from './matrix-of.ts'
import { matrixText } from './matrix-text.ts'

const cell = (more: Partial<MatrixCell>): MatrixCell => ({
  endpoint: 'pets.add-pet',
  caller: 'full',
  expected: 'let in',
  observed: '201',
  verdict: 'held',
  ...more,
})
const plain = paintOf(false)

const cells = [
  cell({}),
  cell({ caller: 'none', expected: 'denied', observed: '401' }),
  cell({ endpoint: 'pets.list-pets', observed: '403', verdict: 'broken' }),
  cell({
    endpoint: 'pets.list-pets',
    caller: 'none',
    expected: 'denied',
    observed: '200',
    verdict: 'broken',
  }),
  cell({ endpoint: 'pets.list-pets', caller: 'reader', observed: 'not tried', verdict: 'inconclusive' }),
]

describe('the permission matrix', () => {
  test('has endpoints down and callers across, and names each broken cell', () => {
    expect(matrixText(cells, 80, plain)).toBe(
      [
        'pets',
        'reader    ─────┐',
        'none      ───┐ │',
        'full      ─┐ │ │',
        'add-pet    + - ·',
        'list-pets  X O ?',
        '',
        '+ let in and - denied, as expected   ○ neutral   ? inconclusive   · not tried',
        'O let in, but had to be denied   X shut out, but had to be let in',
        '',
        '2 broken cells',
        '  pets.list-pets let in, but had to deny: none (200)',
        '  pets.list-pets shut out, but had to let in: full (403)',
      ].join('\n'),
    )
  })

  test('is cut into blocks of callers where the columns are too few', () => {
    const text = matrixText(cells, 15, plain)
    expect(text.split('\n').slice(0, 9)).toEqual([
      'pets',
      'none      ───┐',
      'full      ─┐ │',
      'add-pet    + -',
      'list-pets  X O',
      '',
      'pets',
      'reader    ─┐',
      'add-pet    ·',
    ])
  })

  test('lets long names of callers run into their own lines, and cuts them only behind those', () => {
    const callers = ['a very long name', 'short', 'another name of length']
    const text = matrixText(
      callers.map(caller => cell({ caller })),
      80,
      plain,
    )
    expect(text.split('\n').slice(1, 5)).toEqual([
      'another na… ─┐',
      'short   ───┐ │',
      'a very… ─┐ │ │',
      'add-pet  + + +',
    ])
  })

  test('keeps APIs apart, since their callers are others', () => {
    const two = matricesOf([cell({}), cell({ endpoint: 'desk.update', caller: 'admin' })])
    expect(two.map(each => [each.api, each.callers])).toEqual([
      ['desk', ['admin']],
      ['pets', ['full']],
    ])
  })

  test('shows the worst of several tries of one cell', () => {
    const [matrix] = matricesOf([cell({ verdict: 'broken' }), cell({ verdict: 'held' })])
    expect(matrix?.rows[0]?.cells[0]?.verdict).toBe('broken')
  })
})
