import { scriptedServer } from '../../fixtures/client/scripted-server.ts'
import type { ScriptedServer, Seen } from '../../fixtures/client/scripted-server.ts'

/** What whoever may do everything sends as `x-key`. */
export const KEY = 'open-sesame'

export interface Reply {
  readonly status: number
  readonly headers?: { readonly [name: string]: string }
  /** Goes out as JSON. */
  readonly body?: unknown
}

/** For tests: answers whoever has the key, and turns away anybody else with `denial`. */
export const keyedServer = (answer: (asked: Seen) => Reply, denial: Reply): Promise<ScriptedServer> =>
  scriptedServer((asked, response) => {
    const { status, headers, body } = asked.headers['x-key'] === KEY ? answer(asked) : denial
    response.writeHead(status, {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
