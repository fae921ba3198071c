/** A trace that could not show would make a claim that cannot fail: here what is turned away is carried out all the same. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Incoming } from '../../fixtures/mock/backend.ts'
import type { Change } from '../../fixtures/mock/faults/change.ts'
import { actsDespiteDenial, around } from '../../fixtures/mock/faults/request-changes.ts'
import { jsonAnswer } from '../../fixtures/mock/serve.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { changedMock } from './changed-mock.ts'
import { hold } from './hold.ts'

const FORM = 'application/x-www-form-urlencoded'
const PART = /^--([^\r\n]+)\r\n/

/** The label that a body would have had, by what it looks like; a form that is cut short has none. */
function labelOf({ body }: Incoming): string | undefined {
  const text = body.toString('latin1')
  const boundary = PART.exec(text)?.[1]
  if (boundary !== undefined)
    return text.endsWith('--\r\n') ? `multipart/form-data; boundary=${boundary}` : undefined
  if (text.startsWith('{')) return 'application/json'
  return /^\w+=[^&]*(&\w+=[^&]*)*$/.test(text) ? FORM : undefined
}

/** What is mislabelled is carried out under its own label, and then refused for the other one. */
const actsDespiteLabel: Change = around(({ incoming, serve }) => {
  const label = labelOf(incoming)
  const said = incoming.headers['content-type']
  if (label === undefined || said === label || incoming.body.length === 0) return serve()
  serve({ ...incoming, headers: { ...incoming.headers, 'content-type': label } })
  return jsonAnswer(415, { status: 'error', message: 'This is not what it says it is.' })
})

/** The claims that held against a server with the defect at every operation, among those that end so. */
async function held(change: Change, tail: string): Promise<readonly string[]> {
  const mock = await changedMock(change)
  const loaded = targetOf(mock.profile, {})
  if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
  const { outcomes } = await hold(loaded.target, { runs: 0, wanted })
  mock.close()
  const concerned = outcomes.filter(({ claim }) => claim.id.endsWith(`/${tail}`))
  expect(concerned.length).toBeGreaterThan(10)
  return concerned.filter(({ kind }) => kind === 'held').map(({ claim }) => claim.id)
}

/** What runs before on the same subjects is part of it: that is what may have written the very same values. */
const wanted = ({ family }: Claim): boolean => family === 'permissions' || family === 'protocol'

/** Sends a mail, and no read shows that it did. */
const SHOWS_NOWHERE = 'omnidesk-user.user-activation-link/denied-leaves-no-trace'

describe('a server that carries out what it turns away', () => {
  it(
    'holds no claim that what it denied left no trace where traces can be seen',
    { timeout: 120_000 },
    async () => {
      expect(await held(actsDespiteDenial, 'denied-leaves-no-trace')).toEqual([SHOWS_NOWHERE])
    },
  )

  it('holds no claim that what it refused for its label left no trace', { timeout: 120_000 }, async () => {
    expect(await held(actsDespiteLabel, 'refused-label-leaves-no-trace')).toEqual([])
  })
})
