import { expect, it } from 'vitest'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { patientMake } from './making.ts'

const note = (name: string): OwnEntity => ({
  name,
  entity: 'note',
  id: 1,
  written: {},
  told: [],
  origin: 'created',
})

/** What comes of so many wanted notes, and for which of them the target was asked. */
async function wanted(times: number, isMade: (nth: number) => boolean) {
  const asked: number[] = []
  let nth = 0
  const make = patientMake(async name => {
    asked.push(nth)
    return isMade(nth) ? note(name) : { inconclusive: `the target made no ${name}` }
  })
  const came = []
  for (nth = 1; nth <= times; nth += 1) came.push(await make(`note ${nth}`))
  return { asked, came }
}

it('asks a target that makes nothing a few times, and now and then whether it has recovered', async () => {
  const { asked, came } = await wanted(30, () => false)
  expect(asked).toEqual([1, 2, 3, 4, 13, 25])
  expect(came.at(-1)).toEqual({ inconclusive: 'the target made no note 25' })
})

it('asks for each again once one was made', async () => {
  const { asked } = await wanted(16, nth => nth === 13)
  expect(asked).toEqual([1, 2, 3, 4, 13, 14, 15, 16])
})

it('asks for each of a target that fails now and then', async () => {
  const { asked } = await wanted(20, nth => nth % 4 === 0)
  expect(asked).toHaveLength(20)
})
