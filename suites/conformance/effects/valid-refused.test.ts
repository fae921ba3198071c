import { expect, it } from 'vitest'
import { toyStage } from '../../engine/toy-stage.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { validRefused } from './valid-refused.ts'

const { stage } = toyStage(() => 200)
const verdictOf = (status: number) => validRefused(stage.context, answeredWith(status), 'the name Ann')

it('tells that something valid was refused as a mistake', () => {
  expect(verdictOf(400)).toMatchObject({
    kind: 'broken',
    direction: 'too-strict',
    expected: 'accepted (2xx): the name Ann keeps every clause',
  })
})

it('says nothing of what was accepted, or found nothing', () => {
  expect(verdictOf(200)).toBeUndefined()
  expect(verdictOf(404)).toBeUndefined()
})
