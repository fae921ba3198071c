import type { Claim } from '../../contracts/model/claim.ts'
import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'

/** A claim of a made-up API with two endpoints, for tests and for trying a reporter out. */
export const sampleClaim = (more: Partial<Claim> = {}): Claim => ({
  id: 'pets.add-pet/refuses/body/name:minLength',
  family: 'refuses-invalid-input',
  endpoint: 'pets.add-pet',
  api: 'pets',
  clause: 'body/name:minLength',
  says: 'A name has at least 2 characters; a shorter one is refused.',
  basis: 'documented',
  severity: 'normal',
  category: 102,
  source: {
    document: 'Pets API 1.4',
    place: 'addPet',
    url: 'https://pets.example.com/docs#addPet',
    quote: 'At least two characters.',
  },
  needs: [],
  ...more,
})

export const sampleFinding = (more: Partial<Finding> = {}): Finding => ({
  id: 'pets.add-pet/body/name:minLength:refused:too-lax',
  status: 'new',
  claim: 'pets.add-pet/refuses/body/name:minLength',
  api: 'pets',
  endpoint: 'pets.add-pet',
  clause: 'body/name:minLength',
  basis: 'documented',
  category: 102,
  severity: 'normal',
  title: 'A name of one character is accepted',
  expected: 'a refusal (400, 404, 409, 413, 415, 422)',
  observed: '201',
  source: sampleClaim().source,
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:4010/pets?dry=1',
    headers: { 'content-type': 'application/json', 'x-key': '$PETS_KEY' },
    body: '{"name":"a"}',
    curl: `curl -X POST 'http://127.0.0.1:4010/pets?dry=1' -H "x-key: $PETS_KEY" -H 'content-type: application/json' --data-binary '{"name":"a"}'`,
  },
  response: {
    status: 201,
    headers: { 'content-type': 'application/json' },
    body: '{"id":7}',
    durationMs: 3.2,
  },
  twin: {
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:4010/pets',
      headers: { 'content-type': 'application/json', 'x-key': '$PETS_KEY' },
      body: '{"name":"aa"}',
      curl: `curl -X POST 'http://127.0.0.1:4010/pets' -H "x-key: $PETS_KEY" -H 'content-type: application/json' --data-binary '{"name":"aa"}'`,
    },
    response: {
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: '{"id":6}',
      durationMs: 4,
    },
  },
  count: 3,
  replay: "npx plumbline replay --only 'pets.add-pet/refuses/body/name:minLength' --seed 42",
  ...more,
})

export const sampleOutcome = (more: Partial<Outcome> = {}): Outcome => ({
  claim: sampleClaim(),
  kind: 'held',
  cases: 4,
  requests: 8,
  durationMs: 12,
  findings: [],
  ...more,
})

const accepts = sampleClaim({
  id: 'pets.add-pet/accepts/valid',
  family: 'accepts-valid-input',
  says: 'A request that keeps every clause is accepted.',
  category: 900,
})
const lists = sampleClaim({
  id: 'pets.list-pets/accepts/valid',
  family: 'accepts-valid-input',
  endpoint: 'pets.list-pets',
  says: 'A request that keeps every clause is accepted.',
  category: 900,
})
const permission = sampleClaim({
  id: 'pets.list-pets/permits/reader',
  family: 'enforces-permissions',
  endpoint: 'pets.list-pets',
  says: 'A holder of PETS_READ is let in.',
  category: 911,
})

/** A whole run: one claim held, one broken, one inconclusive, one left out. */
export const sampleRun: readonly RecordLine[] = [
  {
    type: 'started',
    toolVersion: '0.1.0',
    target: 'staging',
    apis: { pets: 'http://127.0.0.1:4010' },
    seed: 42,
    tag: 't1',
    startedAt: '2026-11-20T10:00:00.000Z',
    command: ['npx', 'plumbline', 'run'],
  },
  { type: 'planned', claims: 4, endpoints: ['pets.add-pet', 'pets.list-pets'] },
  { type: 'outcome', outcome: sampleOutcome({ claim: accepts }) },
  { type: 'outcome', outcome: sampleOutcome({ kind: 'broken', findings: [sampleFinding()] }) },
  {
    type: 'outcome',
    outcome: sampleOutcome({
      claim: permission,
      kind: 'inconclusive',
      reason: 'the profile has no identity with PETS_READ',
    }),
  },
  { type: 'left-out', claim: lists.id, reason: 'not among those named by --only' },
  {
    type: 'cell',
    cell: { endpoint: 'pets.add-pet', caller: 'full', expected: 'let in', observed: '201', verdict: 'held' },
  },
  {
    type: 'cell',
    cell: { endpoint: 'pets.add-pet', caller: 'none', expected: 'denied', observed: '401', verdict: 'held' },
  },
  { type: 'observability', endpoint: 'pets.add-pet', seen: 2, of: 3 },
  { type: 'spent', requests: { 'refuses-invalid-input': 8, 'accepts-valid-input': 8, 'set-up': 3 } },
  { type: 'ended', requests: 27, durationMs: 1234, interrupted: false },
]
