import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { jsonOf } from '../../../contracts/lint/endpoint-kit.ts'
import { update } from '../../engine/toy-stage.ts'
import { namedInQuery } from './named-in-query.ts'

const switching: Endpoint = {
  ...update,
  body: jsonOf({ noteId: { type: 'integer' }, state: { type: 'integer' } }),
  marks: { 'body/noteId': { names: 'noteId', subject: true } },
}

const turn = (endpoint: Endpoint, state: number): Draft => ({
  endpoint,
  values: { 'body/noteId': { of: 'subject', property: 'id' }, 'body/state': { json: state } },
})

/** The turns of such an endpoint's plan, with a neighbour named in the query. */
const turnsOf = (endpoint: Endpoint, ...states: readonly number[]): readonly Draft[] =>
  namedInQuery({ before: () => [], turns: states.map(state => turn(endpoint, state)) }, 'neighbour').turns

it('names the bystander in the query of the first request, as the body names the subject', () => {
  const alterations = [{ kind: 'extra', at: 'query/noteId', value: { of: 'neighbour', property: 'id' } }]
  expect(turnsOf(switching, 1, 0)).toEqual([{ ...turn(switching, 1), alterations }, turn(switching, 0)])
})

it('leaves alone a request of which there is no other, and one whose subject stands in the path', () => {
  expect(turnsOf(switching, 1)).toEqual([turn(switching, 1)])
  const inPath: Endpoint = { ...switching, marks: { 'path/id': { names: 'noteId', subject: true } } }
  expect(turnsOf(inPath, 1, 0)).toEqual([turn(inPath, 1), turn(inPath, 0)])
})
