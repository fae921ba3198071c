import { expect, it } from 'vitest'
import type { Body } from '../../contracts/model/endpoint.ts'
import { isLegibleBody } from './asked-body.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'

const schema = { type: 'object', properties: { a: { type: 'string' } } } as const

function isLegible(body: Body | undefined, label: string | undefined, sent?: string): boolean {
  const { request, ...rest } = answeredWith(400, sent === undefined ? {} : { sent })
  const headers = label === undefined ? [] : [['Content-Type', label] as const]
  return isLegibleBody(
    { ...rest, request: { ...request, headers } },
    { ...endpointWith({}), ...(body && { body }) },
  )
}

it('a form is legible where its escapes are, and each documented field stands once', () => {
  const body: Body = { mediaType: 'application/x-www-form-urlencoded', required: true, schema }
  const said = (sent: string) => isLegible(body, 'application/x-www-form-urlencoded', sent)
  expect(said('a=b%20c')).toBe(true)
  expect(['a=%zz', 'a=%00', 'a=1&a=2', 'b=1'].filter(said)).toEqual([])
})

it('a body of parts is legible where its end is there', () => {
  const body: Body = { mediaType: 'multipart/form-data', required: true, schema }
  const said = (sent: string) => isLegible(body, 'multipart/form-data; boundary=xx', sent)
  const part = '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
  expect(said(`${part}--xx--\r\n`)).toBe(true)
  expect(said(part)).toBe(false)
})

it('JSON of a kind of its own is labelled as such', () => {
  const body: Body = {
    mediaType: 'application/json',
    label: 'application/merge-patch+json',
    required: true,
    schema,
  }
  expect(isLegible(body, 'application/merge-patch+json', '{"a":"b"}')).toBe(true)
  expect(isLegible(body, 'application/json', '{"a":"b"}')).toBe(false)
})

it('there is none where none is documented', () => {
  expect(isLegible(undefined, undefined)).toBe(true)
  expect(isLegible(undefined, 'application/json', '{}')).toBe(false)
})
