import { describe, expect, it } from 'vitest'
import { contentTypeTrue } from './content-type-true.ts'
import { answeredWith, unanswered } from './exchange-kit.ts'
import type { Told } from './exchange-kit.ts'

const latin1 = Uint8Array.of(0x63, 0x61, 0x66, 0xe9)
const reply = (type: string, told: Told) =>
  contentTypeTrue(answeredWith(200, { headers: { 'content-type': type }, ...told }))

describe('the bytes of a reply', () => {
  it('hold when JSON is JSON and a page is a page', () => {
    expect(reply('application/json; charset=utf-8', { json: { id: 1 } })).toEqual({ kind: 'holds' })
    expect(reply('application/problem+json', { json: { title: 'No' } })).toEqual({ kind: 'holds' })
    expect(reply('text/html', { body: '<p>Hello</p>' })).toEqual({ kind: 'holds' })
  })

  it('are broken when what says JSON does not read as such', () => {
    expect(reply('application/json', { body: '<p>Hello</p>' })).toMatchObject({
      kind: 'broken',
      direction: 'not-json',
      expected: 'bytes that are what the content type says: application/json',
      observed: 'the bytes do not read as JSON',
    })
    expect(reply('Application/Vnd.Desk+JSON', { body: '{"id":1' })).toMatchObject({ direction: 'not-json' })
  })

  it('are broken when there are none where something is to be shown', () => {
    const empty = (status: number, isToShow: boolean) =>
      contentTypeTrue(answeredWith(status, { headers: { 'content-type': 'application/json' } }), isToShow)
    expect(empty(200, true)).toMatchObject({ kind: 'broken', direction: 'not-json' })
    expect(empty(204, true)).toBeUndefined()
    expect(empty(200, false)).toBeUndefined()
  })

  it('are broken when JSON calls itself something that is never JSON', () => {
    for (const type of [
      'text/html',
      'text/xml; charset=utf-8',
      'application/xml',
      'image/png',
      'application/pdf',
    ])
      expect(reply(type, { json: { id: 1 } })).toMatchObject({ kind: 'broken', direction: 'json-as-other' })
  })

  it('are no lie when a page happens to be a number or a word in quotes', () => {
    expect(reply('text/html', { json: 12 })).toEqual({ kind: 'holds' })
    expect(reply('text/html', { json: null })).toEqual({ kind: 'holds' })
    expect(reply('text/plain', { json: { id: 1 } })).toEqual({ kind: 'holds' })
  })

  it('are broken when they are no UTF-8, which JSON always is', () => {
    const broken = { kind: 'broken', direction: 'not-utf-8', observed: 'the bytes are no UTF-8' }
    expect(reply('application/json; charset=iso-8859-1', { body: latin1 })).toMatchObject(broken)
    expect(reply('application/json; charset=iso-8859-1', { body: latin1, json: 'café' })).toMatchObject(
      broken,
    )
    expect(reply('text/plain', { body: latin1 })).toMatchObject(broken)
    expect(reply('text/plain; charset=UTF-8', { body: latin1 })).toMatchObject(broken)
    expect(contentTypeTrue(answeredWith(200, { body: latin1 }))).toMatchObject({
      ...broken,
      expected: 'bytes that are what the content type says: none given',
    })
  })

  it('are broken when they are UTF-8 under the name of another charset', () => {
    const told = { body: '{"name":"José Muñoz"}', json: { name: 'José Muñoz' } }
    expect(reply('application/json; charset=ISO-8859-1', told)).toMatchObject({
      kind: 'broken',
      direction: 'charset-untrue',
      observed: 'the bytes are UTF-8, and no ISO-8859-1',
    })
    expect(reply('text/html; charset=windows-1252', { body: '<p>Łódź</p>' })).toMatchObject({
      direction: 'charset-untrue',
    })
  })

  it('may be called anything where all letters are plain', () => {
    expect(reply('application/json; charset=ISO-8859-1', { json: { name: 'Jose' } })).toEqual({
      kind: 'holds',
    })
    expect(reply('application/json; charset=utf8', { json: { name: 'José' } })).toEqual({ kind: 'holds' })
  })

  it('may be in another encoding that the header names', () => {
    expect(reply('text/html; charset=ISO-8859-1', { body: latin1 })).toEqual({ kind: 'holds' })
  })

  it('may be anything under a type of bytes', () => {
    expect(reply('application/octet-stream', { body: latin1 })).toEqual({ kind: 'holds' })
  })

  it('are not judged where there are none', () => {
    expect(reply('application/json', {})).toBeUndefined()
    expect(reply('application/json', { method: 'HEAD', body: 'x' })).toBeUndefined()
    expect(contentTypeTrue(unanswered('cut'))).toBeUndefined()
  })
})
