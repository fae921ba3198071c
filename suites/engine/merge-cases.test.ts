import { describe, expect, it } from 'vitest'
import type { Case } from '../../contracts/model/claim.ts'
import { mergeCases } from './merge-cases.ts'
import { caseOf, jobOf, sending, update } from './toy-stage.ts'

/** A case that sets one field, and can travel with others. */
function travelling(place: string, text: string | undefined): Case {
  const value = text === undefined ? undefined : { json: text }
  const draft = {
    endpoint: update,
    values: { 'body/tone': { json: 'calm' }, ...(value && { [`body/${place}`]: value }) },
  }
  return caseOf(
    {},
    {
      says: `${place} is ${text}`,
      merge: {
        place: `body/${place}`,
        value,
        draft,
        stepsFor: ({ values }) => [
          sending(
            Object.fromEntries(
              Object.entries(values).flatMap(([at, each]) =>
                'json' in each ? [[at.slice(5), String(each.json)]] : [],
              ),
            ),
          ),
        ],
      },
    },
  )
}

const sentBy = (of: Case): unknown => {
  const [step] = of.steps
  if (step?.do !== 'send') return undefined
  return Object.fromEntries(
    Object.entries(step.draft.values).map(([place, value]) => [place, 'json' in value ? value.json : value]),
  )
}

describe('cases that travel together', () => {
  it('are one of each place in a request, as many requests as the place with most values has', () => {
    const jobs = [
      jobOf('text', travelling('text', 'a')),
      jobOf('text', travelling('text', 'b')),
      jobOf('title', travelling('title', 'x')),
    ]
    const units = mergeCases(jobs)
    expect(units.map(({ parts }) => parts.map(({ case: { says } }) => says))).toEqual([
      ['text is a', 'title is x'],
      [],
    ])
    expect(units[0] && sentBy(units[0].job.case)).toEqual({
      'body/text': 'a',
      'body/title': 'x',
      'body/tone': 'calm',
    })
    expect(units[0]?.job.case.says).toBe('text is a; title is x')
    expect(units[1]?.job).toBe(jobs[1])
  })

  it('leave out the place of a case that is about its absence', () => {
    const [unit] = mergeCases([
      jobOf('text', travelling('text', 'a')),
      jobOf('tone', travelling('tone', undefined)),
    ])
    expect(unit && sentBy(unit.job.case)).toEqual({ 'body/text': 'a' })
  })

  it('never take along a case that can only be tried alone', () => {
    const alone = jobOf('alone', caseOf({ text: 'z' }))
    const units = mergeCases([
      jobOf('text', travelling('text', 'a')),
      alone,
      jobOf('title', travelling('title', 'x')),
    ])
    expect(units.map(({ parts }) => parts.length)).toEqual([0, 2])
    expect(units[0]?.job).toBe(alone)
  })

  it('keep to their own company', () => {
    const inCompany = (place: string, text: string, company: string): Case => {
      const one = travelling(place, text)
      return one.merge ? { ...one, merge: { ...one.merge, company } } : one
    }
    const units = mergeCases([
      jobOf('text', inCompany('text', 'a', 'long')),
      jobOf('title', inCompany('title', 'x', 'odd')),
      jobOf('tone', inCompany('tone', 'low', 'long')),
    ])
    expect(units.map(({ job }) => job.case.says)).toEqual(['text is a; tone is low', 'title is x'])
  })

  it('are no units at all where there are no cases', () => {
    expect(mergeCases([])).toEqual([])
  })
})
