import { expect, it } from 'vitest'
import { runSteps } from './step-runner.ts'
import { emptyScene, resultsOf } from './scene.ts'
import { toyStage, update } from './toy-stage.ts'

const asking = { endpoint: update, values: { 'body/text': { of: 'chosen', property: 'text' } } } as const

it('what was chosen from replies can be asked for, and is known to the judge', async () => {
  const { stage, sent } = toyStage(() => 200)
  const scene = emptyScene()
  const stopped = await runSteps(stage, scene, [
    { do: 'choose', as: 'chosen', from: () => ({ text: 'as shown' }) },
    { do: 'send', as: 'asked', draft: asking, by: 'permitted' },
  ])
  expect(stopped).toBeUndefined()
  expect(sent).toEqual([{ text: 'as shown' }])
  expect(resultsOf(scene).property('chosen', 'text')).toBe('as shown')
})

it('the case ends, and nothing is sent, where there is nothing to choose from', async () => {
  const { stage, sent } = toyStage(() => 200)
  const stopped = await runSteps(stage, emptyScene(), [
    { do: 'choose', as: 'chosen', from: () => 'the list is empty' },
    { do: 'send', as: 'asked', draft: asking, by: 'permitted' },
  ])
  expect(stopped).toEqual({ reason: 'the list is empty' })
  expect(sent).toEqual([])
})

it('a request that is about what was not chosen is left out', async () => {
  const { stage, sent } = toyStage(() => 200)
  await runSteps(stage, emptyScene(), [
    { do: 'choose', as: 'chosen', from: () => ({ tone: 'low' }) },
    { do: 'send', as: 'asked', draft: asking, by: 'permitted', ifChosen: { of: 'chosen', property: 'text' } },
  ])
  expect(sent).toEqual([])
})
