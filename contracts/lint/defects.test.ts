import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField } from './endpoint-kit.ts'
import { defectsBy, defectsIn } from './defects.ts'
import { subjectOf } from './rule.ts'
import { rules } from './rules.ts'
import { defaultBreaksOwnSchema } from './rules/default-breaks-own-schema.ts'
import { routeUndescribed } from './rules/route-undescribed.ts'
import { withReadings } from './with-readings.ts'

test('every rule file is registered once, under the name of its file', () => {
  const files = readdirSync(new URL('rules', import.meta.url)).filter(name => !name.endsWith('.test.ts'))
  expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
})

test('every rule has a test of its own', () => {
  const files = readdirSync(new URL('rules', import.meta.url))
  for (const { id } of rules) expect(files).toContain(`${id}.test.ts`)
})

test('every rule says what is wrong and what to do, in sentences', () => {
  for (const { says, remedy } of rules) {
    expect(says).toMatch(/^[A-Z`].*\.$/)
    expect(remedy).toMatch(/^[A-Z`].*\.$/)
  }
})

test('errors come before warnings, and those before notes', () => {
  const weights = rules.map(({ weight }) => ['error', 'warning', 'note'].indexOf(weight))
  expect(weights).toEqual(weights.toSorted((a, b) => a - b))
})

const broken = endpointWithField({ type: 'number', default: 'UID' })

test('a defect tells its place, what is wrong there, the readings and a remedy', () => {
  expect(defectsBy(defaultBreaksOwnSchema, subjectOf('toys', [broken]))).toEqual([
    {
      subject: 'toys',
      rule: 'default-breaks-own-schema',
      weight: 'error',
      operation: 'PUT /toys',
      endpoint: 'toys.update-toy',
      place: 'body/toy',
      says: 'The documented default is refused by the schema it stands in.',
      here: 'default "UID"',
      remedy: 'Widen the schema so that it allows the default, or say in words what leaving it out means.',
      reading: expect.objectContaining({ at: 'body/toy' }),
    },
  ])
})

test('a defect that the contract reads is covered, with the number of readings', () => {
  const [defect] = defectsBy(defaultBreaksOwnSchema, subjectOf('toys', withReadings([broken])))
  expect(defect?.covered).toBe('read in 2 ways')
})

test('a defect that no reading can say tells how it is lived with', () => {
  const [defect] = defectsBy(routeUndescribed, subjectOf('toys', [bareEndpoint({ pathBasis: 'inferred' })]))
  expect(defect).toMatchObject({
    operation: 'PUT /toys (inferred: Updates a toy.)',
    covered: 'a profile can set it under `routes`',
  })
})

test('all rules look at a subject', () => {
  const found = new Set(defectsIn(subjectOf('toys', [broken])).map(({ rule }) => rule))
  expect([...found]).toEqual([
    'default-breaks-own-schema',
    'number-may-be-whole',
    'number-without-minimum',
    'refusal-undescribed',
    'success-reply-undescribed',
  ])
})
