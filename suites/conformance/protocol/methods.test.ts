import { expect, it } from 'vitest'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint, Method } from '../../../contracts/model/endpoint.ts'
import type { Verdict } from '../../../contracts/model/claim.ts'
import { resultsOf, emptyScene } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { methodCases, undocumentedMethods } from './methods.ts'

const { stage } = toyStage(() => 200)
const excerpt: Api = stage.context.api
const whole: Api = { ...excerpt, complete: { document: 'notes.txt', place: 'line 2', quote: 'That is all.' } }

/** What becomes of an undocumented method that is answered like the documented one. */
function verdictOf(api: Api, method: Method, status: number): Verdict['kind'] | undefined {
  const [only] = methodCases(stage.context, api, update, method)
  const scene = emptyScene()
  scene.exchanges.set('probe', answeredWith(status))
  for (const twin of ['bare twin', 'full twin']) scene.exchanges.set(twin, answeredWith(200))
  return only?.judge(resultsOf(scene)).kind
}

it('blames a read that answers where the documentation says that it names all operations', () => {
  expect(verdictOf(whole, 'GET', 200)).toBe('broken')
  expect(verdictOf(whole, 'GET', 400)).toBe('holds')
})

it('lets a read answer that an excerpt may have left out, and nothing else', () => {
  expect(verdictOf(excerpt, 'GET', 200)).toBe('holds')
  expect(verdictOf(excerpt, 'DELETE', 200)).toBe('broken')
})

const at = (path: string, method: Method): Endpoint => ({ ...update, id: `${method} ${path}`, path, method })

it('takes no method for undocumented that another part of the API has, whatever it calls its parameters', () => {
  const show = at('/notes/{noteId}', 'GET')
  const others = [at('/notes/{id}/', 'DELETE'), at('/notes/{id}/tags', 'POST'), at('/notes', 'PUT')]
  const part = { ...excerpt, endpoints: [show] }
  expect(undocumentedMethods(part, show)).toEqual(['POST', 'PUT', 'PATCH', 'DELETE'])
  expect(undocumentedMethods({ ...part, whole: [...others, show] }, show)).toEqual(['POST', 'PUT', 'PATCH'])
})

it('tells of a path once, in each part that has it', () => {
  const [show, remove] = [at('/notes/{noteId}', 'GET'), at('/notes/{id}', 'DELETE')]
  const part = { ...excerpt, endpoints: [show, remove], whole: [at('/notes/{other}', 'PUT'), show, remove] }
  expect(undocumentedMethods(part, show)).toEqual(['POST', 'PATCH'])
  expect(undocumentedMethods(part, remove)).toEqual([])
})
