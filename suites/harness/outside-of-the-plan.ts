import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Api } from '../../contracts/model/api.ts'
import type { Problem } from '../../fixtures/targets/index.ts'
import type { RunOptions } from '../cli/run-options.ts'
import { families, watchers } from '../conformance/families.ts'
import { byEntity } from '../engine/by-entity.ts'
import { matches } from '../engine/matches.ts'
import { planOf } from '../engine/plan.ts'
import type { SettledOptions } from './settled-options.ts'

/** A pattern by which no claim about these APIs is asked for is a mistake of the user's. */
export function nothingAsked({ only }: RunOptions, apis: readonly Api[]): Problem | undefined {
  if (only === undefined || apis.some(api => asksFor(api, only))) return undefined
  return {
    place: '--only',
    message: `no claim matches ${only}.`,
    remedy: 'See the ids with npx plumbline plan; * stands for any text.',
  }
}

function asksFor(api: Api, only: string): boolean {
  return byEntity(api).some(part => {
    const { planned, watched } = planOf(part, families, watchers, ({ id }) => matches(id, only))
    return planned.length + watched.length > 0
  })
}

/** Folders that the run is to write to, and can't, in sentences. */
export function unwritable({ out, json, junit, allure }: SettledOptions): readonly string[] {
  const flags = { '--out': out, '--json': dirname(json), '--junit': dirname(junit), '--allure': allure }
  return Object.entries(flags).flatMap(([flag, folder]) => {
    const why = whyNot(folder)
    return why === undefined ? [] : [`${flag}: ${folder} can't be written to (${why}). Give another folder.`]
  })
}

function whyNot(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    if (!statSync(folder).isDirectory()) return 'it is no folder'
    accessSync(folder, constants.W_OK)
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
