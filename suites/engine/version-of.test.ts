import { describe, expect, it } from 'vitest'
import { bareEndpoint } from '../../contracts/lint/endpoint-kit.ts'
import type { Json } from '../../contracts/model/json.ts'
import { versionTold } from './version-of.ts'

const reply = (json: Json, headers = {}) => ({ status: 200, headers, body: new Uint8Array(), json })

describe('the version that a read tells', () => {
  const inBody = bareEndpoint({ marks: { 'body/lockVersion': { version: true } } })
  const inHeader = bareEndpoint({ marks: { 'header/If-Match': { version: true } } })

  it('is its entity tag for a header', () => {
    expect(versionTold(inHeader, reply({ lockVersion: 3 }, { etag: '"7"' }))).toBe('"7"')
  })

  it('is the member of that name for a body, in an envelope, too', () => {
    expect(versionTold(inBody, reply({ lockVersion: 3 }, { etag: '"7"' }))).toBe(3)
    expect(versionTold(inBody, reply({ data: { lockVersion: 0 } }))).toBe(0)
  })

  it('is nothing where the read does not show it', () => {
    expect(versionTold(inBody, reply({ name: 'Amber' }))).toBeUndefined()
    expect(versionTold(inBody, reply([]))).toBeUndefined()
    expect(versionTold(inHeader, reply({}))).toBeUndefined()
  })
})
