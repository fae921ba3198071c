import { expect, it } from 'vitest'
import { omnideskUser } from '../../../contracts/apis/omnidesk-user/api.ts'
import { createUser } from '../../../contracts/apis/omnidesk-user/create-user.contract.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { isUntried } from '../../engine/family.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { makesNamesakes } from './namesakes.ts'

const { stage } = toyStage(() => 200)

/** What the namesake is given of the first one, where the target was found to want these new. */
const namesake = (...unlike: readonly string[]) => namesakeBy(createUser, unlike)

function namesakeBy(creator: Endpoint, unlike: readonly string[]) {
  const context = {
    ...stage.context,
    api: omnideskUser,
    world: { ...stage.context.world, unlike: unlike.map(place => `omnidesk-user.create-user_${place}`) },
  }
  return makesNamesakes(creator).flatMap(({ cases }) => {
    const found = cases(context)
    if (isUntried(found)) return []
    return [...found].flatMap(({ steps }) =>
      steps.map(step =>
        step.do === 'send'
          ? Object.entries(step.draft.values).flatMap(([place, value]) => ('of' in value ? [place] : []))
          : [],
      ),
    )
  })
}

it('makes somebody called like another where the target wants names new that nobody says must be', () => {
  expect(namesake('body/firstname')).toEqual([
    expect.arrayContaining(['body/firstname', 'body/lastname', 'body/dateFormat']),
  ])
})

it('leaves out what a list is searched by, and sends nothing where nothing has to be new', () => {
  expect(namesake('body/telephone_number')).toEqual([])
  expect(namesake()).toEqual([])
})

it('gives nothing of the first that must be unlike all others, or that a list is searched by', () => {
  const [given = []] = namesake('body/firstname', 'body/telephone_number')
  for (const place of ['body/name', 'body/email', 'body/telephone_number']) expect(given).not.toContain(place)
})

it('sends nothing where a conflict is documented, which may be about any text', () => {
  const responses = { ...createUser.responses, '409': { description: 'Somebody is called so already.' } }
  expect(namesakeBy({ ...createUser, responses }, ['body/firstname'])).toEqual([])
})
