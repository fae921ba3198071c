import { describe, expect, it } from 'vitest'
import { anothersIn } from './like-its-entry.ts'
import type { Entry } from './listed-entries.ts'

const person = (id: number, avatar: string, more: { readonly [member: string]: string } = {}): Entry =>
  new Map(Object.entries({ id: String(id), avatar, ...more }))

const list = [person(1, 'a1'), person(5, 'a5'), person(6, 'a6')]
const shown = (...avatars: readonly [string, string]) =>
  anothersIn(
    list,
    ['5', '6'],
    avatars.map((avatar, index) => [person(5 + index, avatar)]),
  )

describe('what a reply shows of each', () => {
  it("is mixed up where it is somebody else's in the list", () => {
    expect(shown('a1', 'a1')).toEqual({ member: 'avatar', own: 'a5', shown: 'a1' })
    expect(shown('a6', 'a1')).toMatchObject({ shown: 'a6' })
  })

  it('is his own where it is once, or where the list has it of nobody', () => {
    expect(shown('a5', 'a6')).toBeUndefined()
    expect(shown('a1', 'a6')).toBeUndefined()
    expect(shown('default', 'default')).toBeUndefined()
  })

  it('says nothing where several of the list have the same, or numbers', () => {
    const same = [...list, person(7, 'a1')]
    const records = [[person(5, 'a1')], [person(6, 'a1')]]
    expect(anothersIn(same, ['5', '6'], records)).toBeUndefined()
    const rows = [person(1, '1'), person(5, '2'), person(6, '3')]
    expect(anothersIn(rows, ['5', '6'], [[person(5, '1')], [person(6, '1')]])).toBeUndefined()
  })

  it('is looked for in the record of his id alone', () => {
    const about = (id: number) => [person(id, `a${id}`), person(1, 'a1')]
    expect(anothersIn(list, ['5', '6'], [about(5), about(6)])).toBeUndefined()
  })
})
