import { importApi } from '../../contracts/openapi/import/import-api.ts'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { hold } from './hold.ts'
import type { Held, HoldOptions } from './hold.ts'
import { KEY } from './keyed-server.ts'

/** Holds a server to an OpenAPI document, with what somebody has on the first day: that, and a key. */
export async function holdDocument(
  document: string,
  name: string,
  { url }: ScriptedServer,
  { mode = 'sandbox', ...options }: HoldOptions & { readonly mode?: 'sandbox' | 'read-only' } = {},
): Promise<Held> {
  const imported = importApi(document, `${name}.yaml`, name)
  if ('reason' in imported) throw new Error(`the document is wrong: ${imported.reason}`)
  const identities = { all: { headers: { 'x-key': KEY }, permissions: ['*'] } }
  const apis = { [name]: { baseUrl: url, identities } }
  const loaded = targetOf({ name, mode, apis, limits: { requestsPerSecond: 5000 } }, {})
  if (loaded.kind === 'wrong') throw new Error(`the profile is wrong: ${loaded.problems[0]?.message}`)
  return hold(loaded.target, { apis: [imported.api], ...options })
}
