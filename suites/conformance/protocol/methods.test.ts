import { expect, it } from 'vitest'
import type { Api } from '../../../contracts/model/api.ts'
import type { Method } from '../../../contracts/model/endpoint.ts'
import type { Verdict } from '../../../contracts/model/claim.ts'
import { resultsOf, emptyScene } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { methodCases } from './methods.ts'

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
