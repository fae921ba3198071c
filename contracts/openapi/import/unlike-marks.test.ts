import { expect, it } from 'vitest'
import { json } from '../../dsl/body.ts'
import { unlikeMarks } from './unlike-marks.ts'

const body = json({
  type: 'object',
  properties: {
    sku: { type: 'string', pattern: '^[A-Z]+$' },
    name: { type: 'string' },
    colour: { type: 'string' },
    code: { type: 'string', enum: ['a', 'b'] },
    number: { type: 'integer' },
    ref: { type: 'string', readOnly: true },
  },
})

it('has what a thing may be known by unlike all others where a conflict is documented', () => {
  expect(unlikeMarks({ body, responses: { '409': { description: 'taken' } } })).toEqual({
    'body/sku': { unique: true },
    'body/name': { unique: true },
  })
})

it('says nothing where none is documented, and where there is no body', () => {
  expect(unlikeMarks({ body, responses: { '400': { description: 'wrong' } } })).toEqual({})
  expect(unlikeMarks({ responses: { '409': { description: 'taken' } } })).toEqual({})
})
