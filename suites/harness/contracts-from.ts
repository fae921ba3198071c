import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createJiti } from 'jiti'
import type { Api } from '../../contracts/model/api.ts'
import type { Problem } from '../../fixtures/targets/index.ts'

export type LoadedApis =
  | { readonly kind: 'apis'; readonly apis: readonly Api[] }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

/** Loads the `api.ts` files below a folder as TypeScript: each exports one Api, and brings its contracts along. */
export async function apisFrom(folder: string): Promise<LoadedApis> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return wrong(folder, 'there is no such folder.', 'Give the folder that holds your contracts (an api.ts with its *.contract.ts).')
  const files = apiFilesIn(folder)
  if (files.length === 0)
    return wrong(folder, 'no api.ts stands in it or below it.', 'Write an api.ts that exports the Api (see contracts/README.md).')
  const jiti = createJiti(import.meta.url)
  const apis: Api[] = []
  for (const file of files) {
    const loaded = await loadApis(jiti, file)
    if ('problem' in loaded) return { kind: 'wrong', problems: [loaded.problem] }
    apis.push(...loaded.apis)
  }
  return { kind: 'apis', apis }
}

const wrong = (place: string, message: string, remedy: string): LoadedApis => ({
  kind: 'wrong',
  problems: [{ place, message, remedy }],
})

function apiFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /(^|[/\\])api\.(ts|mts|js|mjs)$/.test(name) && !name.includes('node_modules'))
    .toSorted()
    .map(name => resolve(join(folder, name)))
}

async function loadApis(
  jiti: ReturnType<typeof createJiti>,
  file: string,
): Promise<{ readonly apis: readonly Api[] } | { readonly problem: Problem }> {
  try {
    const loaded: unknown = await jiti.import(file)
    const apis = typeof loaded === 'object' && loaded !== null ? Object.values(loaded).filter(isApi) : []
    if (apis.length > 0) return { apis }
    return { problem: { place: file, message: 'it exports no Api.', remedy: 'Export an object with id, title, auth, permissions, entities and endpoints.' } }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { problem: { place: file, message: `it can't be loaded: ${message}`, remedy: 'Mend the file; `npx tsc` says more.' } }
  }
}

function isApi(value: unknown): value is Api {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'endpoints' in value &&
    Array.isArray(value.endpoints) &&
    'permissions' in value &&
    'auth' in value
  )
}
