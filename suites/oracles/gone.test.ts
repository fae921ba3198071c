import { describe, expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { gone, inState, likeNobody, staysGone, stillThere } from './gone.ts'
import type { Afterlife } from './gone.ts'

const exchange = answeredWith(200)
const life = (read: string, before: Afterlife['before'], after: Afterlife['after']): Afterlife => ({
  read,
  before,
  after,
  exchange,
})

describe('a deleted entity', () => {
  it('is gone when what showed it shows it no longer', () => {
    expect(gone([life('toy.read', 'shown', 'absent'), life('toy.list', 'shown', 'absent')])).toEqual({
      kind: 'holds',
    })
  })

  it('is not gone while one read still shows it', () => {
    expect(gone([life('toy.read', 'shown', 'absent'), life('toy.list', 'shown', 'shown')])).toMatchObject({
      kind: 'broken',
      direction: 'still-shown',
      observed: 'toy.list still shows it',
    })
  })

  it('is gone where a read says that it was deleted, as it is documented to', () => {
    expect(gone([life('toy.read', 'shown', 'shown as deleted')])).toEqual({ kind: 'holds' })
  })

  it('proves nothing where no read showed it before', () => {
    expect(gone([life('toy.read', 'unreadable', 'absent')]).kind).toBe('inconclusive')
  })

  it('is revived when a read that had lost it shows it again', () => {
    const dead = [life('toy.read', 'shown', 'absent')]
    expect(staysGone(dead, [life('toy.read', 'shown', 'absent')], 'toy.write', exchange)).toEqual({
      kind: 'holds',
    })
    expect(staysGone(dead, [life('toy.read', 'shown', 'shown')], 'toy.write', exchange)).toMatchObject({
      kind: 'broken',
      direction: 'revived',
    })
  })
})

describe('an operation on a deleted entity', () => {
  const answer = (kind: string, status: number) => ({ kind, exchange: answeredWith(status) })

  it('holds when it is not accepted', () => {
    expect(likeNobody(answer('not-found', 404), answer('accepted', 200), 'toy.write')).toEqual({
      kind: 'holds',
    })
  })

  it('is broken when it is accepted for the deleted one but not for one that never was', () => {
    expect(likeNobody(answer('accepted', 200), answer('not-found', 404), 'toy.write')).toMatchObject({
      kind: 'broken',
      direction: 'usable',
    })
  })

  it('proves nothing when it is accepted for one that never was, too', () => {
    expect(likeNobody(answer('accepted', 200), answer('accepted', 200), 'toy.write').kind).toBe(
      'inconclusive',
    )
  })
})

describe('a deletion in another state', () => {
  it('is broken when it is refused where that of a new one is accepted', () => {
    expect(inState('a locked one', false, answeredWith(409), answeredWith(200))).toMatchObject({
      kind: 'broken',
      direction: 'refused',
      observed: 'answered 409',
    })
  })

  it('holds when it is accepted', () => {
    expect(inState('a locked one', true, answeredWith(200), answeredWith(200))).toEqual({ kind: 'holds' })
  })
})

describe('an entity that nobody deleted', () => {
  const seen = (...presences: readonly ('shown' | 'absent' | 'unreadable')[]) => ({
    entity: 'toy',
    views: new Map(
      presences.map((presence, index) => {
        const read = `toy.read-${index}`
        return [read, { read, status: 200, presence, places: new Map(), exchange }] as const
      }),
    ),
  })

  it('is there as long as one read shows it', () => {
    expect(stillThere(seen('absent', 'shown'), 'it', exchange)).toEqual({ kind: 'holds' })
  })

  it('has vanished when all of them lost it', () => {
    expect(stillThere(seen('absent', 'absent'), 'it', exchange)).toMatchObject({ direction: 'vanished' })
  })

  it('may be there where a read fails', () => {
    expect(stillThere(seen('absent', 'unreadable'), 'it', exchange).kind).toBe('inconclusive')
  })
})
