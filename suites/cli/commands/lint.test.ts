import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { omnideskUser } from '../../../contracts/apis/omnidesk-user/api.ts'
import witness from '../../../contracts/apis/omnidesk-user/witness.json' with { type: 'json' }
import { lint } from './lint.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'))
const file = (name: string): string => join(folder, name)

beforeAll(() => {
  writeFileSync(file('omnidesk.json'), JSON.stringify(omnideskDocument()))
  writeFileSync(
    file('samples.txt'),
    'PUT /api/v2/user/maxChats HTTP/1.1\nHost: x\n"userID=\'UID\'&maxChats=1"\nNo content\n',
  )
  writeFileSync(file('fine.json'), JSON.stringify({ openapi: '3.0.0', info: { title: 'Fine' }, paths: {} }))
  writeFileSync(file('broken.json'), '{"openapi": ')
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function told(paths: readonly string[], options: Parameters<typeof lint>[1] = {}): Promise<Told> {
  const texts = { out: '', err: '' }
  const code = await lint(paths, options, {
    out: text => void (texts.out += text),
    err: text => void (texts.err += text),
  })
  return { code, ...texts }
}

/** The blocks of the document that the first vendor's contracts were written from, as one document. */
function omnideskDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, block] of Object.entries(witness)) {
    const content = 'schema' in block ? { [block.mediaType]: { schema: block.schema } } : undefined
    paths[block.path] = {
      ...paths[block.path],
      [block.method.toLowerCase()]: {
        operationId,
        description: block.description,
        ...('parameters' in block && { parameters: block.parameters }),
        ...(content && { requestBody: { content } }),
        responses: { 200: { description: '' } },
      },
    }
  }
  const description =
    'Endpoints that require the `API_RESERVE_USER` permission:\n\n- `POST` reserveUserForLiveChannel\n\nAll other endpoints require the `USER_CUD` permission.'
  return {
    openapi: '3.0.3',
    info: { title: 'Omnidesk', version: '2' },
    tags: [{ name: 'User', description }],
    paths,
  }
}

interface JsonDefect {
  readonly rule: string
  readonly operation?: string
  readonly place?: string
}

/** The places that each rule finds in the documents. */
async function placesFound(paths: readonly string[]): Promise<(rule: string) => readonly string[]> {
  const { out } = await told(paths, { json: true })
  const { defects }: { readonly defects: readonly JsonDefect[] } = JSON.parse(out)
  return rule =>
    defects.filter(defect => defect.rule === rule).map(({ operation, place }) => `${operation} ${place}`)
}

test("the first vendor's document shows every defect that is known of it", async () => {
  const places = await placesFound([file('omnidesk.json'), file('samples.txt')])
  expect(places('undeclared-path-parameter')).toEqual([
    'PUT /api/v2/user/{id} path/id',
    'DELETE /api/v2/user/{id} path/id',
  ])
  expect(places('default-breaks-own-schema')).toHaveLength(22)
  expect(places('alternation-anchored-on-one-side')).toEqual([
    'GET /api/v2/user query/query',
    'POST /api/v2/user body/dateFormat',
    'PUT /api/v2/user/{id} body/dateFormat',
  ])
  expect(places('pattern-not-unicode')).toContain('GET /api/v2/user query/query')
  expect(places('range-spans-cases')).toEqual(['POST /api/v2/user/userCampaignState body/campaign'])
  expect(places('state-without-minimum')).toHaveLength(6)
  expect(places('number-without-minimum')).toContain('GET /api/v2/user query/itemLimit')
  expect(places('number-may-be-whole')).toContain('PUT /api/v2/user/activate body/id')
  expect(places('sibling-name-differs').toSorted()).toEqual([
    'DELETE /api/v2/user/userStatistic body/statisticPrimaryOption',
    'POST /api/v2/user body/telephone_number',
    'POST /api/v2/user/userStatistic body/statisticOption',
    'PUT /api/v2/user/watch body/statisticPrimaryOption',
    'PUT /api/v2/user/{id} body/telephone',
  ])
  expect(places('empty-against-min-length')).toHaveLength(7)
  expect(places('array-style-undeclared')).toEqual([
    'POST /api/v2/user body/groups',
    'PUT /api/v2/user/{id} body/groups',
  ])
  expect(places('sample-breaks-schema')).toEqual(['PUT /api/v2/user/maxChats body/userID'])
  expect(places('sample-quotes-values')).toEqual(['PUT /api/v2/user/maxChats body/userID'])
  expect(places('permission-without-endpoint')).toHaveLength(1)
  expect(places('get-with-side-effect')).toHaveLength(1)
  expect(places('delete-with-body')).toEqual(['DELETE /api/v2/user/userStatistic body'])
})

test('a document with errors fails, and tells place, readings and remedy at 80 columns', async () => {
  const { code, out } = await told([file('omnidesk.json')])
  expect(code).toBe(1)
  expect(out).toContain('error  range-spans-cases')
  expect(out).toContain('  Remedy: Write A-Za-z.')
  expect(out).toContain('    - letters only\n    POST /api/v2/user/userCampaignState body/campaign\n')
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test("Plumbline's own contracts have no error that is not read, and say in how many ways", async () => {
  const { code, out } = await told([])
  expect(code).toBe(0)
  for (const api of [
    'omnidesk-user: 29 endpoints',
    'teamwork-desk: 1 endpoint',
    'telephony-user: 1 endpoint',
  ])
    expect(out).toContain(api)
  expect(out).toContain('default "UID" (read in 2 ways)')
  expect(out).toContain('a list without a style (read in 5 ways)')
})

test('one API can be asked for, and an unknown one is told', async () => {
  const { out } = await told([], { api: 'teamwork-desk' })
  expect(out).toContain('teamwork-desk')
  expect(out).not.toContain('omnidesk-user')
  expect(await told([], { api: 'nobody' })).toMatchObject({
    code: 2,
    err: 'There is no API "nobody": take one of omnidesk-user, teamwork-desk, telephony-user.\n',
  })
})

test('a folder of documents is read, and what is no description in it only mentioned', async () => {
  const { code, out, err } = await told([folder])
  expect(code).toBe(1)
  expect(out).toContain('omnidesk.json: 28 endpoints')
  expect(err).toContain('broken.json')
})

test('a folder of contracts is read', async () => {
  const contracts = new URL('../../../contracts/apis/telephony-user', import.meta.url).pathname
  const { code, out } = await told([contracts])
  expect(code).toBe(0)
  expect(out).toContain('telephony-user: 1 endpoint')
})

test.for([
  ['broken.json', 'broken.json: '],
  ['nowhere.json', 'no document can be read there'],
] as const)('%s can not be read', async ([name, message]) => {
  const { code, out, err } = await told([file(name)])
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(message)
})

test('the endpoints of the own contracts are those of the document, one more without a description excepted', async () => {
  const { out } = await told([file('omnidesk.json')])
  expect(out).toContain('omnidesk.json: 28 endpoints')
  expect(omnideskUser.endpoints.filter(({ permissionOnly }) => !permissionOnly)).toHaveLength(28)
})
