import { describe, expect, it } from 'vitest'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { toyStage } from '../engine/toy-stage.ts'
import { updateOf } from '../engine/toy-updates.ts'
import { answeredWith, resultsWith } from '../oracles/exchange-kit.ts'
import { otherReason } from './other-reason.ts'

const { context } = toyStage(() => 200).stage
const day = { type: 'string', format: 'date' } as const
const stay = updateOf({ startsOn: day, endsOn: day })

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
    const results = resultsWith({ exchange: () => answeredWith(400), sent: () => sent })
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
