import { describe, expect, test } from 'vitest'
import { sampleFinding, sampleOutcome } from '../record/sample-run.ts'
import { failureMessage } from './failure-message.ts'

describe('the message of a failing test', () => {
  test('says what broke, what was expected and observed, and how to repeat it', () => {
    expect(failureMessage(sampleOutcome({ kind: 'broken', findings: [sampleFinding()] }))).toBe(
      [
        'A name of one character is accepted',
        'expected: a refusal (400, 404, 409, 413, 415, 422)',
        'observed: 201',
        'request:',
        `  curl -X POST 'http://127.0.0.1:4010/pets?dry=1' -H "x-key: $PETS_KEY" \\`,
        `    -H 'content-type: application/json' --data-binary '{"name":"a"}'`,
        'repeat:',
        `  npx plumbline replay --only 'pets.add-pet/refuses/body/name:minLength' --seed 42`,
      ].join('\n'),
    )
  })

  test('blames Plumbline for its own errors', () => {
    expect(failureMessage(sampleOutcome({ kind: 'error', reason: 'a judge threw' }))).toBe(
      'Plumbline itself failed at pets.add-pet/refuses/body/name:minLength: a judge threw',
    )
  })

  test('says where the evidence is, when another claim has it', () => {
    expect(failureMessage(sampleOutcome({ kind: 'broken' }))).toContain(
      'the evidence stands with another claim',
    )
  })
})
