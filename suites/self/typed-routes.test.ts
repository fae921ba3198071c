import { expect, it } from 'vitest'
import { targetOf } from '../../fixtures/targets/index.ts'
import { front } from './front.ts'
import type { Instead } from './front.ts'
import { hold } from './hold.ts'

const ORDER = 'teamwork-desk.update-user/denies-before-validation'

/** What becomes of the claim about the order of checks where this answers in place of the mock. */
async function orderWhere(instead: Instead): Promise<readonly string[]> {
  const server = await front({}, instead)
  const loaded = targetOf(server.profile, {})
  if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
  const { outcomes } = await hold(loaded.target, { only: ORDER, runs: 0 })
  await server.close()
  return outcomes.map(({ kind }) => kind)
}

it('asks nobody to deny what is no route: an id of the wrong form is not found, whoever asks', async () => {
  const typed: Instead = ({ url }, response) => {
    const isRoute = !url.includes('/users/') || /\/users\/\d+(\.json)?(\?|$)/.test(url)
    if (!isRoute) response.writeHead(404, { 'content-type': 'application/json' }).end('{"errors":[]}')
    return !isRoute
  }
  expect(await orderWhere(typed)).toEqual(['held'])
})

it('finds a body that is looked at before the caller is', async () => {
  const hasty: Instead = ({ method, body }, response) => {
    const isInvalid = method === 'PATCH' && /"autoFollowOnCC":(?!true|false)/.test(body.toString())
    if (isInvalid) response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors":[]}')
    return isInvalid
  }
  expect(await orderWhere(hasty)).toEqual(['broken'])
})
