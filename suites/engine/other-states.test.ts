import { describe, expect, it } from 'vitest'
import type { Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Effect } from '../../contracts/model/relation.ts'
import { otherStates } from './other-states.ts'
import { emptyScene } from './scene.ts'
import { runSteps } from './step-runner.ts'
import type { Behaviour } from './toy-stage.ts'
import { toyStage } from './toy-stage.ts'
import { updateOf } from './toy-updates.ts'

const setting = (id: string, effects: readonly Effect[]): Endpoint =>
  updateOf(
    { id: { type: 'number' }, does: { type: 'string', enum: [id] } },
    {
      id: `notes.${id}`,
      required: ['id', 'does'],
      marks: { 'body/id': { names: 'noteId', subject: true } },
      relations: [{ kind: 'writes', effects, basis: 'documented', says: id }],
    },
  )
const pin = setting('pin', [{ property: 'pinned', value: { constant: true } }])
const unpin = setting('unpin', [{ property: 'pinned', value: { constant: false } }])
const rename = setting('rename', [{ property: 'text', value: { from: 'body/does' } }])

/** What a target is sent for a request that stands for the subject 7, and what the case sees of it. */
async function tried(endpoint: Endpoint, behaviour: Behaviour) {
  const { stage, sent } = toyStage(behaviour)
  const classify: typeof stage.context.classify = ({ response }) =>
    response?.status === 200 ? 'accepted' : 'refused'
  const context = {
    ...stage.context,
    classify,
    api: { ...stage.context.api, endpoints: [pin, unpin, rename] },
  }
  const scene = emptyScene()
  const entity = { name: 'it', entity: 'note', id: 7, written: {}, told: [], origin: 'created' } as const
  scene.entities.set('it', { ...entity, told: [] })
  const draft = {
    endpoint,
    values: {
      'body/id': { of: 'it', property: 'id' },
      'body/does': { json: endpoint.id.slice('notes.'.length) },
    },
  }
  const step: Step = {
    do: 'send',
    as: 'probe',
    draft,
    by: 'permitted',
    elsewise: otherStates(context, draft),
  }
  await runSteps({ ...stage, context }, scene, [step])
  return { does: sent.map(({ does }) => does), status: scene.exchanges.get('probe')?.response?.status }
}

describe('what is refused for the state that stands already', () => {
  it('is accepted from the opposite state', async () => {
    let isPinned = true
    const seen = await tried(pin, ({ does }) => {
      if (does === 'pin' && isPinned) return 409
      isPinned = does === 'pin'
      return 200
    })
    expect(seen).toEqual({ does: ['pin', 'unpin', 'pin'], status: 200 })
  })

  it('is refused all the same where the state has nothing to do with it', async () => {
    expect(await tried(pin, ({ does }) => (does === 'pin' ? 400 : 200))).toEqual({
      does: ['pin', 'unpin', 'pin'],
      status: 400,
    })
  })

  it('costs nothing where it is accepted at once', async () => {
    expect(await tried(pin, () => 200)).toEqual({ does: ['pin'], status: 200 })
  })
})

describe('what writes a value', () => {
  it('is tried in each state where its conflict may be one with the state', async () => {
    let isPinned = true
    const seen = await tried(rename, ({ does }) => {
      if (does !== 'rename') isPinned = does === 'pin'
      return does === 'rename' && isPinned ? 409 : 200
    })
    expect(seen).toEqual({ does: ['rename', 'pin', 'rename', 'unpin', 'rename'], status: 200 })
  })

  it('is refused for what it carries, whatever the state', async () => {
    expect(await tried(rename, () => 400)).toEqual({ does: ['rename'], status: 400 })
  })
})
