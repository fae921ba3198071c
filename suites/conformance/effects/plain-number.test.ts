import { describe, expect, it } from 'vitest'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { spellingOf } from './plain-number.ts'

const endpoint = updateOf(
  {
    pause: { type: 'number' },
    statusID: { type: 'number' },
    tone: { type: 'string', enum: ['a', 'b'] },
  },
  { marks: { 'body/statusID': { names: 'statusId' } }, relations: writesEach('pause', 'statusID', 'tone') },
)
const { stage } = toyStage(() => 200)
const context = {
  ...stage.context,
  api: { ...stage.context.api, endpoints: [endpoint] },
  world: { ...stage.context.world, known: { statusId: [1, 2] } },
}
const spells = (property: string, pattern: string, ...pairs: readonly (readonly [string, string])[]) =>
  spellingOf(context, property, { pattern, encoding: new Map(pairs) }) !== undefined

describe('other texts than those written', () => {
  it('are a spelling of words', () => {
    expect(spells('tone', 'tone', ['"a"', 'Low'], ['"b"', 'High'])).toBe(true)
  })

  it('are none of a count, where they are other numbers', () => {
    expect(spells('pause', 'pause', ['1', '2'], ['2', '3'])).toBe(false)
  })

  it('are a count in another unit', () => {
    expect(spells('pause', 'pause', ['0', '0'], ['1', '60'], ['2', '120'])).toBe(true)
  })

  it('are none of what names a thing, where another known one stands under its name', () => {
    expect(spells('statusID', 'status_id', ['1', '2'], ['2', '1'])).toBe(false)
  })

  it('are a spelling of what names a thing at a place of another name, or by texts of its own', () => {
    expect(spells('statusID', 'rank', ['1', '2'], ['2', '1'])).toBe(true)
    expect(spells('statusID', 'status_id', ['1', 'free'], ['2', 'busy'])).toBe(true)
  })
})
