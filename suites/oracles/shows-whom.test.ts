import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { isMoreThanName, nobodyElse, showsThis, showsWhom } from './shows-whom.ts'

const answer = (holdsOwn: boolean, holdsAnothers: boolean, tellsAnother = holdsAnothers) => ({
  holdsOwn,
  holdsAnothers,
  tellsAnother,
  exchange: answeredWith(200),
})

it('holds when each reply shows the one it was asked for', () => {
  expect(showsWhom([answer(true, false), answer(true, false)])).toEqual({ kind: 'holds' })
})

it('is broken by a reply that shows a neighbour instead', () => {
  expect(showsWhom([answer(true, false), answer(false, true)])).toMatchObject({ direction: 'another' })
})

it('is broken by a reply that shows nothing of its subject, where others do', () => {
  expect(showsWhom([answer(true, false), answer(false, false)])).toMatchObject({ direction: 'not-this-one' })
})

it('proves nothing where replies never show whom they are about', () => {
  expect(showsWhom([answer(false, false), answer(false, false)]).kind).toBe('inconclusive')
})

it('tells a reply that shows another one besides', () => {
  expect(nobodyElse([answer(true, false), answer(true, true)])).toMatchObject({
    direction: 'another-besides',
  })
  expect(nobodyElse([answer(true, false), answer(false, false)])).toEqual({ kind: 'holds' })
  expect(nobodyElse([answer(true, true, false)])).toEqual({ kind: 'holds' })
  expect(nobodyElse([]).kind).toBe('inconclusive')
})

it('tells a reply that shows nothing of the one that is known to show', () => {
  expect(showsThis(false, answeredWith(200))).toMatchObject({ kind: 'broken', direction: 'not-this-one' })
  expect(showsThis(true, answeredWith(200))).toEqual({ kind: 'holds' })
})

it('takes a name by itself for no telling of somebody, where an address tells as well', () => {
  expect(isMoreThanName(['anna'], 2)).toBe(false)
  expect(isMoreThanName(['anna@example.com'], 2)).toBe(true)
  expect(isMoreThanName(['anna', 'anna@example.com'], 2)).toBe(true)
  expect(isMoreThanName(['anna'], 1)).toBe(true)
})
