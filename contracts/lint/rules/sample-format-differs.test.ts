import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { sampleFormatDiffers } from './sample-format-differs.ts'

const endpoint = bareEndpoint({ path: '/toys/add' })
const sample = (contentType: string, body: string) => ({ endpoint: endpoint.id, contentType, body })

test.for([
  ['multipart/form-data', '{"a": 1}'],
  ['application/json', 'a=1'],
] as const)('a body labelled %s and printed as %s is found', ([contentType, body]) => {
  const found = foundBy(sampleFormatDiffers, [endpoint], { samples: [sample(contentType, body)] })
  expect(found.map(({ place }) => place)).toEqual(['body'])
})

test.for([
  ['application/json', '{"a": 1}'],
  ['application/x-www-form-urlencoded', 'a=1'],
  ['', ''],
] as const)('a body labelled %s and printed as %s is fine', ([contentType, body]) => {
  expect(foundBy(sampleFormatDiffers, [endpoint], { samples: [sample(contentType, body)] })).toEqual([])
})
