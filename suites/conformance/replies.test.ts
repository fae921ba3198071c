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
