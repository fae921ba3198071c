import { expect, it } from 'vitest'
import { answerInWords } from './answer-in-words.ts'
import { answeredWith, unanswered } from './exchange-kit.ts'

it('tells an answer by its status alone, so that ids made of it are steady', () => {
  expect(answerInWords(answeredWith(422, { json: { error: 'Zo7 is no name' } }))).toBe('422')
})

it('tells silence by its reason', () => {
  expect(answerInWords(unanswered('cut'))).toBe('no answer (the connection was closed)')
})
