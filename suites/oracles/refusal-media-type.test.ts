import { describe, expect, it } from 'vitest'
import type { Reply } from '../../contracts/model/endpoint.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { refusalMediaType } from './refusal-media-type.ts'
import type { Distance } from './refusal-media-type.ts'

const page = '<html><body>Not found</body></html>'

interface Told {
  readonly documented: Partial<Reply>
  readonly says: string
  readonly body?: string
  readonly status?: string
}

/** How far a 404 is from what a document says of it. */
function distance({ documented, says, body = '{"error":"x"}', status = '404' }: Told): string {
  const reply = { description: '', ...documented }
  const isJson = body.startsWith('{')
  const exchange = answeredWith(404, {
    ...(isJson ? { json: { error: 'x' } } : { body }),
    headers: says === '' ? {} : { 'content-type': says },
  })
  const kinds: readonly Distance[] = ['other-label', 'other-type']
  const broken = kinds.filter(
    each => refusalMediaType(exchange, endpointWith({ [status]: reply }), each)?.kind === 'broken',
  )
  return broken.join() || 'none'
}

const json = { mediaType: 'application/json' }
const problem = { mediaType: 'application/problem+json' }

describe('a refusal', () => {
  it.for<Told>([
    { documented: json, says: 'application/json; charset=utf-8' },
    { documented: json, says: 'Application/JSON' },
    { documented: json, says: 'application/problem+json' },
    { documented: problem, says: 'application/problem+json' },
    { documented: { mediaTypes: ['text/plain', 'application/json'] }, says: 'text/plain', body: 'No' },
    { documented: { mediaType: 'application/xml' }, says: 'text/xml', body: '<no/>' },
    { documented: { mediaType: 'application/*' }, says: 'application/json' },
    { documented: json, says: '' },
    { documented: json, says: 'text/html', body: '' },
    { documented: {}, says: 'text/html', body: page },
    { documented: json, says: 'text/html', body: page, status: '400' },
  ])('is of a documented type, or nobody can tell: %j', told => {
    expect(distance(told)).toBe('none')
  })

  it.for<Told>([
    { documented: problem, says: 'application/json' },
    { documented: json, says: 'text/plain' },
  ])('is JSON under another label: %j', told => {
    expect(distance(told)).toBe('other-label')
  })

  it.for<Told>([
    { documented: json, says: 'text/html', body: page },
    { documented: json, says: 'text/html', body: page, status: '4XX' },
    { documented: json, says: 'text/html', body: page, status: 'default' },
    { documented: problem, says: 'text/plain', body: 'Not found' },
    { documented: { mediaType: 'text/plain' }, says: 'application/json' },
  ])('is something else: %j', told => {
    expect(distance(told)).toBe('other-type')
  })
})

it('what is documented of all other replies is not said of denials', () => {
  const endpoint = endpointWith({ default: { description: '', ...json } })
  const exchange = answeredWith(401, { body: page, headers: { 'content-type': 'text/html' } })
  expect(refusalMediaType(exchange, endpoint, 'other-type')).toBeUndefined()
})
