import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { nothingLearnt } from './facts.ts'
import { api, update } from './toy-stage.ts'
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

const woken = (shutOut: boolean): readonly string[] => {
  const endpoints = [update, switching('notes.close', false), switching('notes.open', true)]
  const context = {
    api: { ...api, endpoints },
    facts: { ...nothingLearnt(0), shutOut },
    world: { seed: 1, tag: 't', known: {}, allow: [], styles: {} },
  }
  return wokenIn(context, { entities }).map(step =>
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
})
