import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createJiti } from 'jiti'
import { withReadings } from '../../contracts/lint/with-readings.ts'
import { importApi } from '../../contracts/openapi/import/import-api.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Problem } from '../../fixtures/targets/index.ts'

export type LoadedApis =
  /** `notes` say what of a document is not tried as it stands, in sentences. */
  | {
      readonly kind: 'apis'
      readonly apis: readonly Api[]
      readonly notes: readonly string[]
      /** What else a document tells of a target. */
      readonly server?: string
      readonly cookies?: readonly string[]
    }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

/**
 * The APIs that a user brings: a folder whose `api.ts` files each export one Api with its contracts, loaded as TypeScript,
 * or one OpenAPI document. What lint finds ambiguous in either is read in every way that it can be.
 */
export async function apisFrom(path: string): Promise<LoadedApis> {
  if (/\.(json|ya?ml|md)$/.test(path)) return fromDocument(path)
  const loaded = await fromFolder(path)
  return loaded.kind === 'wrong'
    ? loaded
    : { ...loaded, apis: loaded.apis.map(api => ({ ...api, endpoints: withReadings(api.endpoints) })) }
}

function fromDocument(path: string): LoadedApis {
  if (!existsSync(path))
    return wrong(path, 'there is no such file.', 'Give an OpenAPI document, or a folder of contracts.')
  const imported = importApi(
    readFileSync(path, 'utf8'),
    basename(path),
    basename(path).replace(/\.[^.]*$/, ''),
  )
  if ('reason' in imported)
    return wrong(
      path,
      imported.reason,
      'Give an OpenAPI 3.0 or 3.1 document, or a Swagger 2.0 one, as JSON or YAML.',
    )
  const notes = imported.problems.map(problem => `${basename(path)}: ${problem}.`)
  const { api, server, cookies } = imported
  return { kind: 'apis', apis: [api], notes, cookies, ...(server !== undefined && { server }) }
}

async function fromFolder(folder: string): Promise<LoadedApis> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return wrong(
      folder,
      'there is no such folder.',
      'Give the folder that holds your contracts (an api.ts with its *.contract.ts).',
    )
  const files = apiFilesIn(folder)
  if (files.length === 0)
    return wrong(
      folder,
      'no api.ts stands in it or below it.',
      'Write an api.ts that exports the Api (see contracts/README.md).',
    )
  const jiti = createJiti(import.meta.url)
  const apis: Api[] = []
  for (const file of files) {
    const loaded = await loadApis(jiti, file)
    if ('problem' in loaded) return { kind: 'wrong', problems: [loaded.problem] }
    apis.push(...loaded.apis)
  }
  return { kind: 'apis', apis, notes: [] }
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
    return {
      problem: {
        place: file,
        message: 'it exports no Api.',
        remedy: 'Export an object with id, title, auth, permissions, entities and endpoints.',
      },
    }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      problem: {
        place: file,
        message: `it can't be loaded: ${message}`,
        remedy: 'Mend the file; `npx tsc` says more.',
      },
    }
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
