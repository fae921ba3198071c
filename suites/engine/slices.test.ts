import { describe, expect, it } from 'vitest'
import type { Batch, Case, Claim, Step } from '../../contracts/model/claim.ts'
import { update } from './toy-stage.ts'
import { lean } from './lean.ts'
import type { Job } from './job.ts'
import type { Slice } from './slice.ts'
import { slicesWithin } from './slices.ts'

const costs = { reads: 5, entity: 1 }
const send: Step = { do: 'send', as: 'probe', draft: { endpoint: update, values: {} }, by: 'permitted' }
const setup: readonly Step[] = [
  { do: 'create', as: 'subject', entity: 'note', rich: true },
  { do: 'send', as: 'opposed', draft: { endpoint: update, values: {} }, by: 'permitted', forClosing: true },
  { do: 'snapshot', as: 'before', of: ['subject'] },
]
const holds = { kind: 'holds' } as const
const traced: Batch = {
  id: 'refuses',
  setup,
  closing: { claims: {}, steps: [{ do: 'snapshot', as: 'after', of: ['subject'] }], judge: () => holds },
}
const plain: Batch = { id: 'accepts', setup: [] }

function job(batch: Batch, tail: string, clause?: string): Job {
  const claim: Claim = {
    id: `notes.update/${tail}`,
    family: tail.startsWith('denies') ? 'permissions' : tail,
    endpoint: 'notes.update',
    api: 'notes',
    says: tail,
    basis: 'documented',
    severity: 'normal',
    category: 900,
    source: update.source,
    needs: [],
    ...(clause !== undefined && { clause }),
  }
  const made: Case = { says: tail, batch, steps: [send], judge: () => holds }
  return { claim, case: made }
}

const tails = (slices: readonly Slice[]) =>
  slices.map(([batch, jobs]) => [batch.id, ...jobs.map(({ claim }) => claim.id.slice(13))])

describe('a budget that does not do for everything', () => {
  const denied = job(traced, 'denies/none')
  const main = job(plain, 'accepts')
  const pattern = job(traced, 'refuses/body/name:pattern', 'body/name:pattern')
  const odd = job(traced, 'denies/inner-blank')
  const batches: readonly Slice[] = [
    [traced, [odd, pattern, denied]],
    [plain, [main]],
  ]

  it('goes to what was seen to go wrong before it goes to what promises more', () => {
    const doubtful = batches.map(([batch, jobs]): Slice => [
      batch,
      jobs.map(each => (each === odd ? { ...each, isSuspected: true } : each)),
    ])
    expect(tails(slicesWithin(doubtful, 4, costs))).toEqual([
      ['refuses', 'denies/none'],
      ['accepts', 'accepts'],
      ['refuses', 'denies/inner-blank', 'refuses/body/name:pattern'],
    ])
  })

  it('goes to the main promise and the permission first, then to what promises most, and drops nothing', () => {
    expect(tails(slicesWithin(batches, 4, costs))).toEqual([
      ['refuses', 'denies/none'],
      ['accepts', 'accepts'],
      ['refuses', 'refuses/body/name:pattern', 'denies/inner-blank'],
    ])
  })

  it('asks of an operation that makes something whether it is there, too', () => {
    const jobs = [job(plain, 'default/body/name'), job(plain, 'creates'), main]
    expect(tails(slicesWithin([[plain, jobs]], 2, costs))[0]).toEqual(['accepts', 'creates', 'accepts'])
  })

  it('looks at no traces for what is essential, sends nothing for them, and takes any entity', () => {
    const [first] = slicesWithin(batches, 4, costs)
    expect(first?.[0].closing).toBeUndefined()
    expect(first?.[0].setup).toEqual([{ do: 'create', as: 'subject', entity: 'note', used: true }])
  })

  it('tries a main promise with the request that says most', () => {
    const bare = job(plain, 'accepts')
    const carrying = { endpoint: update, values: { 'body/text': { json: 'a' } } }
    const full: Job = {
      ...bare,
      case: {
        ...bare.case,
        says: 'full',
        steps: [{ do: 'send', as: 'probe', draft: carrying, by: 'permitted' }],
      },
    }
    const [first] = slicesWithin([[plain, [bare, full]]], 1, costs)
    expect(first?.[1].map(({ case: { says } }) => says)).toEqual(['full'])
  })

  it('takes of an endpoint the strongest promise about who is let in', () => {
    const strong = job(traced, 'denies/all-but-WRITE')
    const [first] = tails(slicesWithin([[traced, [denied, strong]]], 4, costs))
    expect(first).toEqual(['refuses', 'denies/all-but-WRITE'])
  })
})

describe('cases that travel together', () => {
  const inCompany = (place: string, position: number): Job => {
    const alone = job(plain, `accepts/body/${place}`)
    const draft = { endpoint: update, values: {} }
    const merge = { place: `body/${place}`, value: undefined, draft, stepsFor: () => [send] }
    return { ...alone, case: { ...alone.case, says: `${place} ${position}`, merge } }
  }
  const says = (slices: readonly Slice[]) => slices.map(([, jobs]) => jobs.map(each => each.case.says))

  it('are bought as one request, that of a place which is tried alone last', () => {
    const jobs = ['title', 'note'].flatMap(place => [inCompany(place, 0), inCompany(place, 1)])
    const slices = says(slicesWithin([[plain, [...jobs, inCompany('title', 2)]]], 2, costs))
    expect(slices.map(names => names.length)).toEqual([4, 1])
    expect(slices[1]?.[0]).toMatch(/^title/u)
  })
})

describe('a lean batch', () => {
  it('keeps the set-up whole where it has no closing, as its cases may need all of it', () => {
    const whole = { id: 'effects', setup }
    expect(lean(whole)).toEqual(whole)
  })
})
