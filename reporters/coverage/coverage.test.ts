import { describe, expect, test } from 'vitest'
import { paintOf } from '../layout/paint.ts'
import { sampleRun } from '../record/sample-run.ts'
import { summarise } from '../record/summarise.ts'
import { coverageOf } from './coverage-of.ts'
import type { Promised } from './coverage-of.ts'
import { coverageText } from './coverage-text.ts'

const promised: readonly Promised[] = [
  {
    endpoint: 'pets.add-pet',
    source: { document: 'Pets API 1.4', place: 'addPet' },
    parts: [
      { kind: 'clause', id: 'body/name:minLength', says: 'a name of at least 2 characters' },
      { kind: 'clause', id: 'body/name', says: 'a name' },
      { kind: 'clause', id: 'body/age:maximum', says: 'an age up to 40' },
      { kind: 'relation', id: 'undoes/remove-pet', says: 'adds what was removed' },
    ],
  },
  {
    endpoint: 'pets.list-pets',
    source: { document: 'Pets API 1.4', place: 'listPets' },
    parts: [
      { kind: 'permission', id: 'permits/reader', says: 'PETS_READ is enough' },
      { kind: 'relation', id: 'accepts/valid', says: 'lists' },
    ],
  },
]

const covered = coverageOf(summarise(sampleRun), promised)

describe('coverage', () => {
  test('says of each promise what became of it, and names those that no claim touches', () => {
    expect(covered.flatMap(each => each.parts.map(part => [part.id, part.state]))).toEqual([
      ['body/name:minLength', 'broken'],
      ['body/name', 'untouched'],
      ['body/age:maximum', 'untouched'],
      ['undoes/remove-pet', 'untouched'],
      ['permits/reader', 'inconclusive'],
      ['accepts/valid', 'left out'],
    ])
  })

  test('gives the reason of what was not tried', () => {
    expect(covered[1]?.parts.map(part => part.reason)).toEqual([
      'the profile has no identity with PETS_READ',
      'not among those named by --only',
    ])
  })

  test('reads along the headings of the documentation', () => {
    expect(coverageText(covered, 80, paintOf(false))).toBe(
      [
        '1 of 6 promises of all were concluded.',
        '',
        'Pets API 1.4',
        '  addPet (pets.add-pet): 1 of 4 promises',
        '    body/name: untouched',
        '    body/age:maximum: untouched',
        '    undoes/remove-pet: untouched',
        '  listPets (pets.list-pets): 0 of 2 promises',
        '    permits/reader: inconclusive, the profile has no identity with PETS_READ',
        '    accepts/valid: left out, not among those named by --only',
      ].join('\n'),
    )
  })
})
