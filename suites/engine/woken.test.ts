import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { answeredWith } from '../oracles/exchange-kit.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { nothingLearnt } from './facts.ts'
import { api, update } from './toy-stage.ts'
import type { Asked } from './scene.ts'
import { wokenIn } from './woken.ts'

const switching = (id: string, constant: boolean): Endpoint => ({
  ...update,
  id,
  marks: { 'body/note': { subject: true } },
  relations: [
    {
      kind: 'writes',
      effects: [{ property: 'open', value: { constant } }],
      basis: 'documented',
      says: 'sets it',
    },
  ],
})

const note = (name: string, written: OwnEntity['written']): [string, OwnEntity] => [
  name,
  { name, entity: 'note', id: name, written, told: [], origin: 'created' },
]

const entities = new Map([note('shut', { open: false }), note('open', { open: true }), note('new', {})])

const closing = (id: string): Asked => ({
  draft: { endpoint: switching('notes.close', false), values: {}, alterations: [] },
  by: 'permitted',
  exchange: answeredWith(200),
  values: { 'body/note': id },
})

/** Says what is woken after the set-up closed whoever is named. */
const woken = (shutOut: boolean, closed?: string): readonly string[] => {
  const endpoints = [update, switching('notes.close', false), switching('notes.open', true)]
  const context = {
    api: { ...api, endpoints },
    facts: { ...nothingLearnt(0), shutOut },
    world: { seed: 1, tag: 't', known: {}, allow: [], styles: {} },
  }
  const asked = closed === undefined ? [] : [closing(closed)]
  return wokenIn(context, { entities, asked, laid: asked.length }).map(step =>
    step.do === 'send' ? `${step.as}: ${step.draft.endpoint.id}` : step.do,
  )
}

describe('before a case', () => {
  it('switches on whom an earlier one left switched off, where nothing could be written to them', () => {
    expect(woken(true)).toEqual(['woken shut: notes.open'])
  })

  it('leaves everybody as they are where that hinders nothing', () => {
    expect(woken(false)).toEqual([])
  })

  it('leaves off whom the set-up of the batch switched off', () => {
    expect(woken(true, 'shut')).toEqual([])
    expect(woken(true, 'open')).toEqual(['woken shut: notes.open'])
  })
})
