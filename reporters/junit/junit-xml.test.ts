import { describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { compareBaseline } from '../baseline/compare-baseline.ts'
import { sampleClaim, sampleFinding, sampleOutcome, sampleRun } from '../record/sample-run.ts'
import { summarise } from '../record/summarise.ts'
import { junitXml } from './junit-xml.ts'

const outcome = (more: Parameters<typeof sampleOutcome>[0]): RecordLine => ({
  type: 'outcome',
  outcome: sampleOutcome(more),
})

describe('JUnit XML', () => {
  test('has a suite per endpoint and a case per claim', () => {
    expect(junitXml(summarise(sampleRun))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="plumbline" tests="4" failures="1" errors="0" skipped="2" time="1.234">
      <testsuite name="pets.add-pet" tests="2" failures="1" errors="0" skipped="0" time="0.024" timestamp="2026-11-20T10:00:00">
      <testcase name="accepts/valid" classname="pets.add-pet" time="0.012"/>
      <testcase name="refuses/body/name:minLength" classname="pets.add-pet" time="0.012">
      <failure message="A name of one character is accepted" type="normal">normal: A name of one character is accepted
      id: pets.add-pet/body/name:minLength:refused:too-lax
      source: Pets API 1.4, addPet (documented)
      expected: a refusal (400, 404, 409, 413, 415, 422)
      observed: 201
      request: curl -X POST 'http://127.0.0.1:4010/pets?dry=1' -H "x-key: $PETS_KEY" -H 'content-type: application/json' --data-binary '{"name":"a"}'
      twin: curl -X POST 'http://127.0.0.1:4010/pets' -H "x-key: $PETS_KEY" -H 'content-type: application/json' --data-binary '{"name":"aa"}'
      repeat: npx plumbline replay --only 'pets.add-pet/refuses/body/name:minLength' --seed 42</failure>
      </testcase>
      </testsuite>
      <testsuite name="pets.list-pets" tests="2" failures="0" errors="0" skipped="2" time="0.012" timestamp="2026-11-20T10:00:00">
      <testcase name="permits/reader" classname="pets.list-pets" time="0.012">
      <skipped message="inconclusive: the profile has no identity with PETS_READ"/>
      </testcase>
      <testcase name="accepts/valid" classname="pets.list-pets" time="0.000">
      <skipped message="left out: not among those named by --only"/>
      </testcase>
      </testsuite>
      </testsuites>
      "
    `)
  })

  test('escapes what XML reads as its own, and writes what it cannot hold as escapes', () => {
    const title = 'a<b>&"c"\u0000\u001B]]>\ud800'
    const text = junitXml(summarise([outcome({ kind: 'broken', findings: [sampleFinding({ title })] })]))
    expect(text).toContain('message="a&lt;b&gt;&amp;&quot;c&quot;\\u0000\\u001b]]&gt;\\ud800"')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  test('counts errors of ours apart from failures', () => {
    const text = junitXml(
      summarise([
        outcome({ kind: 'error', reason: 'a judge threw' }),
        { type: 'error', where: 'clean-up', message: 'no ledger' },
      ]),
    )
    expect(text).toContain('<testsuites name="plumbline" tests="2" failures="0" errors="2" skipped="0"')
    expect(text).toContain('<error message="a judge threw" type="plumbline"/>')
    expect(text).toContain('<testcase name="clean-up" classname="plumbline" time="0.000">')
  })

  test('skips what is known', () => {
    const summary = summarise(sampleRun)
    const entries = [{ id: 'pets.add-pet/body/name:minLength:refused:too-lax', reason: 'agreed' }]
    const comparison = compareBaseline(summary, { file: 'b', kind: 'deviations', entries }, '2026-11-20')
    const text = junitXml(summary, comparison)
    expect(text).toContain('failures="0"')
    expect(text).toContain('<skipped message="known: A name of one character is accepted"/>')
  })

  test('gives a claim whose finding is told by another claim that finding', () => {
    const text = junitXml(
      summarise([
        outcome({ kind: 'broken', findings: [sampleFinding({ also: ['pets.add-pet/refuses/other'] })] }),
        outcome({ kind: 'broken', claim: sampleClaim({ id: 'pets.add-pet/refuses/other' }) }),
      ]),
    )
    expect(text.match(/<failure message="A name of one character is accepted"/g)).toHaveLength(2)
  })
})
