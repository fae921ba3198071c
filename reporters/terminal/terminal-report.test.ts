import { describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { compareBaseline } from '../baseline/compare-baseline.ts'
import { sampleClaim, sampleFinding, sampleOutcome, sampleRun } from '../record/sample-run.ts'
import { summarise } from '../record/summarise.ts'
import { terminalReport } from './terminal-report.ts'
import type { TerminalOptions } from './terminal-report.ts'

const report = (lines: readonly RecordLine[], more: Partial<TerminalOptions> = {}) =>
  terminalReport(summarise(lines), { columns: 80, colour: false, ...more })
const outcome = (more: Parameters<typeof sampleOutcome>[0]): RecordLine => ({
  type: 'outcome',
  outcome: sampleOutcome(more),
})
const [started] = sampleRun
const run = (...lines: readonly RecordLine[]) =>
  report([
    ...(started === undefined ? [] : [started]),
    ...lines,
    { type: 'ended', requests: 9, durationMs: 900, interrupted: false },
  ])

describe('the report in a terminal', () => {
  test('reads as a whole', () => {
    expect(report(sampleRun, { matrix: true, files: { JUnit: 'out/junit.xml' } })).toMatchInlineSnapshot(`
      "Plumbline 0.1.0 · target staging · seed 42 · tag t1
        http://127.0.0.1:4010

                             held broken  open requests
      refuses invalid input     ·      1     ·        8 ─────┐
      enforces permissions      ·      ·     1        8 ───┐ │
      accepts valid input       1      ·     ·        8 ─┐ │ │
      pets                                               │ │ │
        add-pet                 1      1     ·       16  ✓ · ✗
          refuses invalid input: 1 broken
        list-pets               ·      ·     1        8  · ? ·

      ✓ held  ? inconclusive  ✗ broken  · nothing to try

      Permissions
      pets
      none    ───┐
      full    ─┐ │
      add-pet  + -

      + let in and - denied, as expected   ○ neutral   ? inconclusive   · not tried
      O let in, but had to be denied   X shut out, but had to be let in

      1 new finding

      NORMAL  pets.add-pet
        A name of one character is accepted
        promise   A name has at least 2 characters; a shorter one is refused.
        source    Pets API 1.4, addPet (documented)
                  “At least two characters.”
                  https://pets.example.com/docs#addPet
        expected  a refusal (400, 404, 409, 413, 415, 422)
        observed  201
        kind      102 validation bypassed
        found     3 times
        id        pets.add-pet/body/name:minLength:refused:too-lax
        request
          curl -X POST 'http://127.0.0.1:4010/pets?dry=1' -H "x-key: $PETS_KEY" \\
            -H 'content-type: application/json' --data-binary '{"name":"a"}'
        answer    201 after 3 ms, application/json: {"id":7}
        twin
          curl -X POST 'http://127.0.0.1:4010/pets' -H "x-key: $PETS_KEY" \\
            -H 'content-type: application/json' --data-binary '{"name":"aa"}'
        answer    201 after 4 ms, application/json: {"id":6}
        repeat
          npx plumbline replay --only 'pets.add-pet/refuses/body/name:minLength' \\
            --seed 42

      Open: 1 inconclusive, by reason
            1  the profile has no identity with PETS_READ
               pets.list-pets/permits/reader

      Left out: 1, by reason
            1  not among those named by --only
               pets.list-pets/accepts/valid

      Requests
        refuses invalid input 8 · accepts valid input 8 · set up 3

      Observable: written properties that some read shows
        2 of 3: pets.add-pet

      JUnit  out/junit.xml

      Does not conform: 1 new finding, 1 of 3 claims held (besides 1 open); 27
      requests in 1.2 s.
      Next: repeat a finding with the command below it; what is agreed on goes into a
      baseline: npx plumbline baseline --help
      "
    `)
  })

  test('has no control codes without colour, whatever the target sent', () => {
    const evil = sampleFinding({
      observed: 'a\u001B[2Jb',
      title: 'c\u0007d',
      response: { status: 200, headers: {}, body: '\u009B1m', durationMs: 1 },
    })
    const text = run(outcome({ kind: 'broken', findings: [evil] }))
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(text).toContain('a\\x1b[2Jb')
  })

  test('has colours when they are wanted', () => {
    expect(report(sampleRun, { colour: true })).toContain('\u001B[31m✗\u001B[39m')
  })

  test('keeps to the columns, but for words that are longer', () => {
    const long = report(sampleRun, { columns: 60 })
      .split('\n')
      .filter(line => [...line].length > 60)
    expect(long.map(line => line.trim().split(' ').length)).toEqual(long.map(() => 1))
  })

  test('shows the permission matrix by itself when a cell is broken', () => {
    expect(report(sampleRun)).not.toContain('Permissions')
    const cell = {
      endpoint: 'pets.add-pet',
      caller: 'nobody',
      expected: 'denied',
      observed: '201',
      verdict: 'broken',
    } as const
    const text = report([...sampleRun, { type: 'cell', cell }])
    expect(text).toContain('pets.add-pet let in, but had to deny: nobody (201)')
  })

  test('groups inconclusive claims by reason, with counts, instead of listing all', () => {
    const open = Array.from({ length: 300 }, (_, index) =>
      outcome({
        kind: 'inconclusive',
        claim: sampleClaim({ id: `pets.add-pet/keeps/${index}` }),
        reason: `no read shows the field "f${index}"`,
      }),
    )
    const text = run(...open)
    expect(text).toContain('Open: 300 inconclusive, by reason\n    300  no read shows the field "f0"')
    expect(text.match(/pets\.add-pet\/keeps\//g)).toHaveLength(2)
  })

  test('tells the first findings in full and the others in short', () => {
    const findings = [sampleFinding({ id: 'a' }), sampleFinding({ id: 'b' }), sampleFinding({ id: 'c' })]
    const text = report([outcome({ kind: 'broken', findings })], { full: 1 })
    expect(text.match(/^ {2}repeat$/gm)).toHaveLength(1)
    expect(text).toContain('… and 2 findings more, in short:')
  })

  test('lists the requests of a case only where they are more than the request and its twin', () => {
    const { request, twin } = sampleFinding()
    const shown = [twin?.request.curl ?? '', request?.curl ?? '']
    const told = (script: readonly string[]) =>
      run(outcome({ kind: 'broken', findings: [sampleFinding({ script })] })).includes(
        'all requests of the case',
      )
    expect(told(shown)).toBe(false)
    expect(told([...shown, 'curl http://127.0.0.1:4010/pets/7'])).toBe(true)
  })

  test('tells known, expired, fixed and stale findings apart', () => {
    const summary = summarise(sampleRun)
    const id = 'pets.add-pet/body/name:minLength:refused:too-lax'
    const told = (entry: { readonly id: string; readonly expires?: string; readonly claim?: string }) => {
      const baseline = {
        file: 'b.json',
        kind: 'deviations',
        entries: [{ reason: 'agreed', ...entry }],
      } as const
      return report(sampleRun, { comparison: compareBaseline(summary, baseline, '2026-11-20') })
    }
    expect(told({ id })).toContain('Known, accepted by the baseline (1)')
    expect(told({ id })).toContain('Conforms: 1 claim held (besides 1 known and 1 open)')
    expect(told({ id, expires: '2026-01-01' })).toContain('Expired')
    expect(told({ id: 'gone', claim: 'pets.add-pet/accepts/valid' })).toContain(
      'Stale: fixed as well; remove these from b.json (1)',
    )
  })
})

describe('the verdict', () => {
  const lastLines = (text: string) => text.trimEnd().split('\n\n').at(-1)

  test('says that the target conforms', () => {
    expect(lastLines(run(outcome({})))).toBe(
      'Conforms: 1 claim held; 9 requests in 0.9 s.\nNext: keep it so, with this command in CI.',
    )
  })

  test('names the first claim that had to be concluded', () => {
    const text = report(
      [
        outcome({}),
        outcome({ kind: 'inconclusive', reason: 'x' }),
        { type: 'ended', requests: 9, durationMs: 900, interrupted: false },
      ],
      { rules: { mustConclude: () => true } },
    )
    expect(lastLines(text)).toContain(
      'Too little could be concluded: pets.add-pet/refuses/body/name:minLength',
    )
  })

  test('says how far an interrupted run came', () => {
    expect(lastLines(report(sampleRun.slice(0, 3)))).toContain('Interrupted after 1 of 4 claims')
  })

  test('never blames the target for an error of ours', () => {
    expect(lastLines(run(outcome({ kind: 'error', reason: 'a judge threw' })))).toContain(
      'this says nothing of the target',
    )
    expect(run(outcome({ kind: 'error', reason: 'a judge threw' }))).toContain(
      '      1  a judge threw\n         pets.add-pet/refuses/body/name:minLength',
    )
  })

  test('names what could not be put back', () => {
    const text = run(outcome({}), { type: 'residue', entity: 'pet 7', reason: 'answered 500' })
    expect(text).toContain('pet 7: answered 500')
    expect(lastLines(text)).toContain('npx plumbline cleanup')
  })
})
