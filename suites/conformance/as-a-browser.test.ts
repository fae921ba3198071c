import { expect, it } from 'vitest'
import { inJson, inQuery } from '../../contracts/clauses/zone-kit.ts'
import { asABrowser } from './as-a-browser.ts'

const headersOf = (endpoint: ReturnType<typeof inQuery>) =>
  asABrowser({ endpoint, values: {} }).alterations?.flatMap(each =>
    each.kind === 'header' ? [each.name] : [],
  )

it('sends what browsers send beside a request, and leaves its values as they are', () => {
  const draft = asABrowser({
    endpoint: inJson({ type: 'object' }),
    values: { 'body/name': { json: 'Amber' } },
  })
  expect(draft.values).toEqual({ 'body/name': { json: 'Amber' } })
  expect(draft.alterations).toEqual([
    { kind: 'header', name: 'Accept', value: expect.stringContaining('*/*;q=0.8') },
    { kind: 'header', name: 'Accept-Language', value: expect.stringContaining('*;q=0.5') },
    { kind: 'label', contentType: 'application/json; charset=UTF-8' },
  ])
})

it('labels no body where there is none, and no other type', () => {
  const kinds = (endpoint: ReturnType<typeof inQuery>) =>
    asABrowser({ endpoint, values: {} }).alterations?.map(({ kind }) => kind)
  expect(kinds(inQuery({ type: 'string' }))).toEqual(['header', 'header'])
  const body = { mediaType: 'multipart/form-data', required: true, schema: { type: 'object' } } as const
  expect(kinds(inQuery({ type: 'string' }, { body }))).toEqual(['header', 'header'])
})

it('leaves a documented header to the document', () => {
  const parameters = [{ in: 'header', name: 'accept', required: false, schema: { type: 'string' } }] as const
  expect(headersOf(inQuery({ type: 'string' }, { parameters }))).toEqual(['Accept-Language'])
})
