import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy, placesBy } from '../rule-kit.ts'
import { samplesDisagree } from './samples-disagree.ts'

const source = { document: 'Toys API 1', place: 'sample' }
const sampled = (id: string, value: number | string) =>
  bareEndpoint({ id, path: `/${id}`, samples: [{ source, values: { 'body/userID': value } }] })

test('a field that is a word in one sample and a number in another is found at the later one', () => {
  const found = foundBy(samplesDisagree, [
    sampled('one', "'UID'"),
    sampled('two', 1),
    sampled('three', 'UID'),
  ])
  expect(found.map(({ endpoint, says }) => [endpoint?.id, says])).toEqual([
    ['two', '1, but "UID" in PUT /one'],
  ])
})

test('digits as text are a number in a form', () => {
  expect(placesBy(samplesDisagree, sampled('one', '12'), sampled('two', 1))).toEqual([])
})
