import { expect, it } from 'vitest'
import { judged, endpointWith, targetWith } from '../oracles/exchange-kit.ts'
import { replies } from './replies.watch.ts'

const documented = endpointWith({
  '200': { description: '', schema: { type: 'object', required: ['project'] } },
})

/** What is said of a 200 that holds no project, where the profile takes it for this. */
function saidOf(kind: 'accepted' | 'refused') {
  const watcher = replies.find(({ id }) => id === 'reply-keeps-schema')
  if (!watcher) throw new Error('There is no such watcher.')
  const { exchange } = judged(200, { json: { ok: false } })
  const given = { exchange, endpoint: documented, kind, target: targetWith({}) }
  return watcher.judge({ ...given, memory: new Map(), shared: new Map() })
}

it('holds a reply against the schema of its status', () => {
  expect(saidOf('accepted')).toMatchObject({ kind: 'broken', oracle: 'reply-keeps-schema' })
})

it('does not hold what a profile knows for a refusal against the schema of success', () => {
  expect(saidOf('refused')).toBeUndefined()
})

const wanted = { type: 'object', required: ['code'] } as const
const refusing = endpointWith({
  '200': { description: '' },
  '404': { description: '', mediaType: 'application/json', schema: wanted },
  '405': { description: '', mediaType: 'application/json', schema: wanted },
})

/** What watchers say of replies to `PUT /users/7`, the last of several. */
function lastSaidOf(
  id: string,
  ...told: readonly (readonly [status: number, more: Parameters<typeof judged>[1]])[]
) {
  const watcher = replies.find(each => each.id === id)
  if (!watcher) throw new Error('There is no such watcher.')
  const given = { endpoint: { ...refusing, path: '/users/7' }, target: targetWith({}) }
  const kept = { memory: new Map<string, unknown>(), shared: new Map<string, unknown>() }
  return told.map(([status, more]) => watcher.judge({ ...given, ...kept, ...judged(status, more) })).at(-1)
}

const accepted = [200, { json: {} }] as const
const page = { body: '<p>', headers: { 'content-type': 'text/html' } }
const other = { json: { reason: 'no' }, headers: { 'content-type': 'application/json' } }

it('asks for the documented type and schema of a refusal that the application gave', () => {
  expect(lastSaidOf('refusal-media-type', accepted, [404, page])).toMatchObject({ direction: 'other-type' })
  expect(lastSaidOf('reply-keeps-schema', accepted, [404, other])).toMatchObject({ direction: 'status-404' })
})

it('asks nothing of what a router or a server may have answered', () => {
  expect(lastSaidOf('refusal-media-type', [404, page])).toBeUndefined()
  expect(lastSaidOf('reply-keeps-schema', [404, other])).toBeUndefined()
  expect(lastSaidOf('refusal-media-type', accepted, [405, page])).toBeUndefined()
  expect(lastSaidOf('reply-keeps-schema', accepted, [405, other])).toBeUndefined()
})
