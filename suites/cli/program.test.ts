import { describe, expect, it } from 'vitest'
import { exitCodes, worstOf } from './exit-codes.ts'
import { idleJobs, say } from './test-surroundings.ts'

const verbs = ['run', 'profile', 'plan', 'replay', 'baseline', 'cleanup', 'mock', 'lint', 'values']

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out } = await say(['--help'])
    expect(code).toBe(0)
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^  ${verb}\\b`, 'm'))
  })

  it.each(verbs)('explains %s, with examples', async verb => {
    const { code, out } = await say([verb, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: plumbline /)
    expect(out).toContain(`\nExamples:\n  npx plumbline ${verb}`)
  })

  it('tells its version', async () => {
    expect(await say(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })

  it.each([
    [['rnu'], "unknown command 'rnu'"],
    [['run', '--sed', '1'], "unknown option '--sed'"],
    [['run', '--seed', 'x'], "option '--seed <n>' argument 'x' is invalid. Give a whole number from 0 on."],
    [['run', '--seed', '-1'], "option '--seed <n>' argument '-1' is invalid. Give a whole number from 0 on."],
    [['run', '--seed', '1.5'], 'Give a whole number from 0 on.'],
    [['run', '--seed', '99999999999999999'], 'Give a whole number from 0 on.'],
    [['run', '--budget', '0'], 'Give a whole number from 1 on.'],
    [['run', '--seed'], "option '--seed <n>' argument missing"],
    [['run', '--dialect', 'strikt'], "argument 'strikt' is invalid. Did you mean strict?"],
    [
      ['run', '--shape', 'x'],
      'Give one of plain, snake, maps, texts, volatile, pairs, shuffled, silent, annotated.',
    ],
    [['run', '--fail-on', 'high'], 'Give one of blocker, critical, normal, minor, documented.'],
    [['run', '--target', ''], 'It is empty: is a variable of the shell not set?'],
    [['run', 'extra'], 'too many arguments'],
    [['replay'], "missing required argument 'finding'"],
    [['baseline'], "required option '--reason <text>' not specified"],
    [['cleanup'], "required option '--target <profile.json>' not specified"],
    [['baseline', '--reason', 'x', '--expires', '2027-02-30'], 'Give a day as YYYY-MM-DD.'],
    [
      ['baseline', '--reason', 'x', '--expires', '2026-11-21'],
      '--expires 2026-11-21 is over already: today is 2026-11-22.',
    ],
    [
      ['run', '--target', 'none.json'],
      'The profile none.json is wrong:\n  /nowhere/none.json: this file can not be read.',
    ],
    [['replay', 'x'], "The findings file plumbline-out/findings.json can't be read."],
  ])('calls a mistake by its name and exits with 2: %j', async (words, sentence) => {
    const { code, out, err } = await say(words)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
  })

  it('says where help is after a mistake', async () => {
    expect((await say(['run', '--sed', '1'])).err).toBe(
      "unknown option '--sed'\n(Did you mean --seed?)\nSee npx plumbline run --help\n",
    )
  })

  it('takes what fails inside for an error of its own', async () => {
    const jobs = { ...idleJobs, conductRun: () => Promise.reject(new Error('boom')) }
    const { code, err } = await say(['run'], { jobs })
    expect(code).toBe(5)
    expect(err).toMatch(
      /^This is an error of Plumbline, not of the target; please report it\.\nError: boom\n/,
    )
  })

  it('exits with what the command comes to', async () => {
    const jobs = { ...idleJobs, conductRun: async () => 3, lint: async () => 1 }
    expect((await say(['run'], { jobs })).code).toBe(3)
    expect((await say(['lint'], { jobs })).code).toBe(1)
  })
})

describe('exit codes', () => {
  it('are those that the README promises', () => {
    expect(exitCodes).toEqual({
      conforms: 0,
      findings: 1,
      wrongInput: 2,
      inconclusive: 3,
      residue: 4,
      internalError: 5,
      interrupted: 130,
    })
  })

  it('outrank one another', () => {
    expect(worstOf([])).toBe(0)
    expect(worstOf([0, 3])).toBe(3)
    expect(worstOf([3, 1, 0])).toBe(1)
    expect(worstOf([1, 4, 3])).toBe(4)
    expect(worstOf([4, 2, 1])).toBe(2)
    expect(worstOf([130, 4, 1, 3])).toBe(130)
    expect(worstOf([2, 5, 4, 1, 130])).toBe(5)
  })
})
