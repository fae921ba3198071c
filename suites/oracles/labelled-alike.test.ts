import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { labelledAlike } from './labelled-alike.ts'

/** The verdict on the last of these replies: each the endpoint, its label, and what it holds. */
function judgedLast(
  ...replies: readonly (readonly [endpoint: string, type: string, shown?: Json | { readonly page: string }])[]
) {
  const labels = { json: new Set<string>(), text: new Set<string>(), page: new Set<string>() }
  const verdicts = replies.map(([endpoint, type, shown = { id: 1 }]) => {
    const told = isPage(shown) ? { body: shown.page } : { json: shown }
    return labelledAlike(
      { ...answeredWith(200, { ...told, headers: { 'content-type': type } }), endpoint },
      labels,
    )
  })
  return verdicts.at(-1)
}

const isPage = (shown: object | Json): shown is { readonly page: string } =>
  typeof shown === 'object' && shown !== null && 'page' in shown

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

const page = { page: '<!doctype html>\n<html><body>Dashboard</body></html>' }

it('tells of the one endpoint that answers with a page of HTML where all others show JSON', () => {
  expect(judgedLast(...others, ['board', 'text/html; charset=utf-8', page])).toMatchObject({
    kind: 'broken',
    direction: 'page-for-json',
    observed: 'it is a page of HTML',
  })
})

it('holds where too few others were seen, where another one answers with pages, too, and for a mere word', () => {
  expect(judgedLast(...others.slice(1), ['board', 'text/html', page])).toEqual({ kind: 'holds' })
  expect(judgedLast(['help', 'text/html', page], ...others, ['board', 'text/html', page])).toEqual({
    kind: 'holds',
  })
  expect(judgedLast(...others, ['board', 'text/html', { page: 'Saved.' }])).toEqual({ kind: 'holds' })
})
