import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { textsAt } from './texts.ts'

const { context } = toyStage(() => 200).stage

const unique = (format: 'email' | undefined): Endpoint =>
  updateOf(
    { text: { type: 'string', ...(format && { format }) } },
    { marks: { 'body/text': { unique: true } } },
  )

/** What is put into addresses before their sign. */
const put = (endpoint: Endpoint) =>
  textsAt(context, endpoint, 'body/text').flatMap(value =>
    'fresh' in value ? (value.edit?.pieces ?? []).filter(({ from }) => from === 'start') : [],
  )

it('makes an address longer than short columns hold, and no longer before its sign than any reading takes', () => {
  const [longest] = put(unique('email')).toSorted((a, b) => b.insert.length - a.insert.length)
  expect(longest).toEqual({ from: 'start', at: 1, remove: 0, insert: 'a'.repeat(50) })
})

it('lengthens what is no address at its end', () => {
  expect(put(unique(undefined)).filter(({ insert }) => insert.length >= 50)).toEqual([])
})

it('has every sign of a pattern stand in a few texts, and such as are no letters at both ends', () => {
  const texts = textsAt(context, updateOf({ text: { type: 'string', pattern: '^[a-p-]+$' } }), 'body/text')
  const values = texts.flatMap(value => ('json' in value ? [String(value.json)] : []))
  const telling = values.filter(text => new Set(text).size === [...'abcdefghijklmnop-'].length)
  const framed = telling.filter(text => text.length < 24 && text.startsWith('-') && text.endsWith('-'))
  expect(framed).toHaveLength(1)
  expect(telling.filter(({ length }) => length > 60)).not.toEqual([])
})

it('lengthens only what may be longer', () => {
  const lengthened = (schema: Schema) =>
    textsAt(
      context,
      updateOf({ text: schema }, { marks: { 'body/text': { unique: true } } }),
      'body/text',
    ).filter(value => 'fresh' in value && value.edit?.pieces?.some(({ insert }) => /^a{20,}$/.test(insert)))
  expect(lengthened({ type: 'string' })).not.toEqual([])
  expect(lengthened({ type: 'string', pattern: '^[A-Z0-9]{3,20}$' })).toEqual([])
})
