import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { labelledAlike } from './labelled-alike.ts'

/** The verdict on the last of these replies: each the endpoint, its label, and what it holds. */
function judgedLast(...replies: readonly (readonly [endpoint: string, type: string, json?: Json])[]) {
  const labels = { json: new Set<string>(), text: new Set<string>() }
  const verdicts = replies.map(([endpoint, type, json = { id: 1 }]) =>
    labelledAlike({ ...answeredWith(200, { json, headers: { 'content-type': type } }), endpoint }, labels),
  )
  return verdicts.at(-1)
}

const others = [
  ['list', 'application/json'],
  ['show', 'application/json; charset=utf-8'],
  ['find', 'application/hal+json'],
] as const

it('tells of the one endpoint that labels its JSON as text where all others label it as JSON', () => {
  expect(judgedLast(...others, ['views', 'text/plain; charset=utf-8'])).toMatchObject({
    kind: 'broken',
    direction: 'json-as-text',
    expected: 'JSON labelled as JSON, as list, show, find label it',
    observed: 'it is labelled text/plain',
  })
})

it('holds where too few others were seen, or another one labels its JSON as text, too', () => {
  expect(judgedLast(['views', 'text/plain'])).toEqual({ kind: 'holds' })
  expect(judgedLast(...others.slice(1), ['views', 'text/plain'])).toEqual({ kind: 'holds' })
  expect(judgedLast(['tags', 'text/plain'], ...others, ['views', 'text/plain'])).toEqual({ kind: 'holds' })
})

it('holds where the text is a word or a number, or comes as JSON at other times', () => {
  expect(judgedLast(...others, ['views', 'text/plain', 12])).toEqual({ kind: 'holds' })
  expect(judgedLast(...others, ['views', 'application/json'], ['views', 'text/plain'])).toEqual({
    kind: 'holds',
  })
})
