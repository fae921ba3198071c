import { describe, expect, it } from 'vitest'
import type { Results } from '../../contracts/model/claim.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import type { CaseContext } from '../engine/family.ts'
import { toyStage, update } from '../engine/toy-stage.ts'
import { updateOf } from '../engine/toy-updates.ts'
import { answeredWith } from '../oracles/exchange-kit.ts'
import { nobodyMay, otherReason } from './other-reason.ts'

const { context } = toyStage(() => 200).stage
const day = { type: 'string', format: 'date' } as const
const stay = updateOf({ startsOn: day, endsOn: day })

describe('why no valid request can be sent', () => {
  const shut = { ...update, permission: { anyOf: ['READ', 'WRITE'], basis: 'documented' as const } }
  const nobody: CaseContext = { ...context, permitted: () => undefined }

  it('is that nobody in the profile has what it needs', () => {
    expect(nobodyMay(nobody, shut)).toEqual({
      untried: 'inconclusive',
      reason: 'the profile has no identity with the permission READ or WRITE',
    })
  })

  it('is nothing where somebody has it, or where it needs none', () => {
    expect(nobodyMay(context, shut)).toBeUndefined()
    expect(nobodyMay(nobody, { ...update, permission: { anyOf: [], basis: 'documented' } })).toBeUndefined()
  })
})

describe('what else may be wrong with a request', () => {
  /** What is said of a request with these members, that was answered so, of somebody with these permissions. */
  const saidOf = (
    kind: AnswerKind,
    members: { readonly [member: string]: string },
    ...permissions: readonly string[]
  ) => {
    const [first] = context.targetApi.identities
    const identities = first ? [{ ...first, permissions }] : []
    const sent = Object.fromEntries(Object.entries(members).map(([name, text]) => [`body/${name}`, text]))
    const results: Results = {
      exchange: () => answeredWith(400),
      sent: () => sent,
      snapshot: () => ({ entity: 'note', views: new Map() }),
      walk: () => [],
      property: () => undefined,
    }
    const targetApi = { ...context.targetApi, identities }
    return otherReason({ ...context, targetApi, classify: () => kind }, stay, results, 'probe')?.kind
  }
  const stayed = { startsOn: '2024-05-17', endsOn: '2024-05-18' }

  it('is who sent it, where nobody is known to be allowed to', () => {
    expect(saidOf('denied', stayed, 'WRITE')).toBe('inconclusive')
    expect(saidOf('denied', stayed, '*')).toBeUndefined()
    expect(saidOf('refused', stayed, 'WRITE')).toBeUndefined()
  })

  it('is the other end of a period, of which it names one', () => {
    expect(saidOf('refused', { endsOn: '2024-05-18' }, '*')).toBe('inconclusive')
    expect(saidOf('refused', stayed, '*')).toBeUndefined()
    expect(saidOf('failed', { endsOn: '2024-05-18' }, '*')).toBeUndefined()
  })
})
