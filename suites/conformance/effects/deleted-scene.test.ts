import { expect, it } from 'vitest'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { resultsWith, shownBy } from '../../oracles/exchange-kit.ts'
import { afterlives } from './deleted-scene.ts'

type Places = { readonly [place: string]: readonly Shown[] }

const { context } = toyStage(() => 200).stage

/** What is left of the note 34, of which a read showed the one before its deletion and shows the other afterwards. */
function leftOf(before: Places, after: Places) {
  const results = resultsWith({
    snapshot: as => shownBy('notes.find', as === 'alive' ? before : after),
    property: () => 34,
  })
  return afterlives(context, results, 'alive', 'dead').map(each => each.after)
}

const amber: Places = { 'notes.[].id': [34], 'notes.[].title': ['Amber'] }

it('what is shown as before is a trace of the deleted one', () => {
  expect(leftOf(amber, amber)).toEqual(['shown'])
})

it('another one of the same name, by an id of its own, is none', () => {
  expect(leftOf(amber, { ...amber, 'notes.[].id': [35] })).toEqual(['absent'])
  expect(leftOf({ id: ['34'], title: ['Amber'] }, { id: [35], title: ['Amber'] })).toEqual(['absent'])
})

it('neither a lost id nor one among several makes another one of it', () => {
  expect(leftOf(amber, { 'notes.[].title': ['Amber'] })).toEqual(['shown'])
  expect(leftOf(amber, { ...amber, 'notes.[].id': [null] })).toEqual(['shown'])
  expect(leftOf(amber, { ...amber, 'notes.[].id': [35, 34] })).toEqual(['shown'])
  expect(leftOf({ 'notes.[].title': ['Amber'] }, amber)).toEqual(['shown'])
})
