import { expect, it } from 'vitest'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { answeredWith, shownBy } from '../../oracles/exchange-kit.ts'
import { judgeMissing } from './missing-entry.ts'

const { stage } = toyStage(() => 200)

/** The verdict where the missing entry is answered so, while the flags of the others go from one to the other. */
function verdictOf(status: number, before: boolean, after: boolean) {
  const scene = emptyScene()
  scene.exchanges.set('of a missing entry', answeredWith(status))
  scene.snapshots.set('after 3', new Map([['subject', shownBy('read', { watched: [before] })]]))
  scene.snapshots.set('after a missing entry', new Map([['subject', shownBy('read', { watched: [after] })]]))
  return judgeMissing(stage.context, resultsOf(scene), 'after 3')
}

it('tells of entries that lose what was said of them when a missing one is refused', () => {
  expect(verdictOf(400, true, false)).toMatchObject({ kind: 'broken', direction: 'turned-away' })
})

it('holds where the refusal changes nothing, or the missing entry is taken for a new one', () => {
  expect(verdictOf(400, true, true)).toEqual({ kind: 'holds' })
  expect(verdictOf(200, true, false)).toEqual({ kind: 'holds' })
})
