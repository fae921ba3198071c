import { describe, expect, test } from 'vitest'
import { sampleFinding } from '../record/sample-run.ts'
import { httpExchange } from './http-exchange.ts'

const { request, response } = sampleFinding()
if (request === undefined || response === undefined) throw new Error('the sample finding has an exchange')

describe('an exchange for Allure', () => {
  test('has the request with its query, headers and body, and the response', () => {
    expect(httpExchange(request, response)).toEqual({
      schemaVersion: 1,
      request: {
        method: 'POST',
        url: 'http://127.0.0.1:4010/pets?dry=1',
        headers: [
          { name: 'content-type', value: 'application/json' },
          { name: 'x-key', value: '$PETS_KEY' },
        ],
        query: [{ name: 'dry', value: '1' }],
        body: { contentType: 'application/json', encoding: 'utf8', value: '{"name":"a"}', size: 12 },
      },
      response: {
        status: 201,
        headers: [{ name: 'content-type', value: 'application/json' }],
        body: { contentType: 'application/json', encoding: 'utf8', value: '{"id":7}', size: 8 },
      },
      start: 0,
      stop: 3,
    })
  })

  test('says so when no answer came', () => {
    expect(httpExchange(request, undefined)).toMatchObject({ error: { name: 'no answer' } })
  })

  test('cuts a body that nobody would read, and says that it did', () => {
    const { response: shown } = httpExchange(request, { ...response, body: 'x'.repeat(100_000) })
    expect(shown?.body).toMatchObject({ size: 100_000, truncated: true })
    expect(shown?.body?.value).toHaveLength(16_384)
  })
})
