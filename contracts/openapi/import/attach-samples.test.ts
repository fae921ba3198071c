import { expect, test } from 'vitest'
import { subjectsOf } from './attach-samples.ts'
import { readDocument } from './read-document.ts'
import type { ReadDocument } from './read-document.ts'

function read(text: string, name: string): ReadDocument {
  const document = readDocument(text, name)
  if ('reason' in document) throw new Error(document.reason)
  return document
}

const schema = { type: 'object', properties: { name: { type: 'string', pattern: '^[a-z]+$' } } }
const put = { requestBody: { content: { 'application/json': { schema } } }, responses: {} }
const described = read(
  JSON.stringify({ openapi: '3.0.0', info: { title: 'Toys' }, paths: { '/toys': { put } } }),
  'toys.json',
)

test('requests that another page prints become samples of the described operation', () => {
  const page = read(
    '^[a-z]+$\nPUT /toys HTTP/1.1\nContent-Type: application/json\n{"name": "A"}\n',
    'page.txt',
  )
  const [subject, ...others] = subjectsOf([page, described])
  expect(others).toEqual([])
  expect(subject?.endpoints[0]?.samples?.map(({ values }) => values)).toEqual([{ 'body/name': 'A' }])
  expect(subject?.samples.map(({ endpoint }) => endpoint)).toEqual(['toys.put-toys'])
})

test('what only the page has stays a subject of its own', () => {
  const page = read('^[0-9]+$\nPUT /toys HTTP/1.1\n\nDELETE /toys HTTP/1.1\n\n', 'page.txt')
  const [, rest] = subjectsOf([described, page])
  expect(rest?.endpoints.map(({ method }) => method)).toEqual(['DELETE'])
  expect(rest?.loosePatterns.map(({ pattern }) => pattern)).toEqual(['^[0-9]+$'])
})
