/** For tests: a server in front of a mock, which sees every request and may answer in its place. */
import { request as forward } from 'node:http'
import type { ServerResponse } from 'node:http'
import { scriptedServer } from '../../fixtures/client/scripted-server.ts'
import type { Seen } from '../../fixtures/client/scripted-server.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import type { MockOptions } from '../../fixtures/mock/start-mock.ts'

export interface Front {
  readonly url: string
  /** A profile of it with every API of the mock, as text. */
  readonly profile: ProfileJson
  readonly seen: readonly Seen[]
  readonly close: () => Promise<void>
}

export interface ProfileJson {
  [part: string]: unknown
  apis: { [api: string]: { [part: string]: unknown } }
}

/** What comes in place of the mock's answer: `true` when the script has answered by itself. */
export type Instead = (request: Seen, response: ServerResponse, nth: number) => boolean

/** What becomes of the mock's answer on its way back. */
export type Change = (body: string, request: Seen) => string

export async function front(
  mock: MockOptions,
  instead: Instead = () => false,
  change: Change = body => body,
): Promise<Front> {
  const behind = await startMock(mock)
  const before = await scriptedServer((request, response, nth) => {
    if (!instead(request, response, nth)) passOn(behind.url, request, response, change)
  })
  const profile: ProfileJson = JSON.parse(JSON.stringify(behind.profile).replaceAll(behind.url, before.url))
  return {
    url: before.url,
    profile: { ...profile, name: 'fronted mock' },
    seen: before.seen,
    close: async () => {
      await before.close()
      await behind.close()
    },
  }
}

function passOn(
  url: string,
  { method, url: path, rawHeaders, body }: Seen,
  response: ServerResponse,
  change: Change,
): void {
  const outgoing = forward(`${url}`, { method, path, headers: rawHeaders }, incoming => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const text = Buffer.concat(chunks)
      const changed = change(text.toString('latin1'), { method, url: path, rawHeaders, headers: {}, body })
      const { 'content-length': _, 'transfer-encoding': __, ...headers } = incoming.headers
      response.writeHead(incoming.statusCode ?? 500, headers).end(Buffer.from(changed, 'latin1'))
    })
  })
  outgoing.on('error', () => response.destroy())
  outgoing.end(body)
}

/** The profile with only these APIs, and these other parts. */
export function profileText(
  { profile }: Front,
  apis: readonly string[],
  changes: { readonly [part: string]: unknown } = {},
): string {
  const chosen = Object.fromEntries(Object.entries(profile.apis).filter(([api]) => apis.includes(api)))
  return JSON.stringify({ ...profile, apis: chosen, ...changes })
}

/** The names of all Omnidesk users that the mock behind it has. */
export async function usersOf({ url, profile }: Front): Promise<readonly string[]> {
  const identities = profile.apis['omnidesk-user']?.['identities']
  const { full }: { full: { headers: { apiKey: string } } } = JSON.parse(JSON.stringify(identities))
  const response = await fetch(`${url}/api/v2/user?itemLimit=500`, {
    headers: { apiKey: full.headers.apiKey },
  })
  return [...(await response.text()).matchAll(/"name":"([^"]*)"/g)].map(([, name = '']) => name).toSorted()
}
