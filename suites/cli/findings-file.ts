import { readFileSync } from 'node:fs'
import type { Finding, FindingsFile } from '../../contracts/model/finding.ts'
import { jsonError } from '../../fixtures/targets/json-error.ts'
import { asSentence } from '../../fixtures/targets/problem.ts'
import { WrongInput } from './wrong-input.ts'

/** Reads a findings file that a run wrote. Throws WrongInput with the file, the place and what to do. */
export function readFindingsFile(path: string, shown: string): FindingsFile {
  const text = readText(path, shown)
  const value = parsed(text, shown)
  if (isFindingsFile(value)) return value
  throw new WrongInput(`${shown} is no findings file: give the one that --json or --out of a run wrote.`)
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new WrongInput(
      `The findings file ${shown} can't be read. Run npx plumbline run first, or name the file of an earlier run.`,
    )
  }
}

function parsed(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongInput(`${shown}, ${asSentence(jsonError(text))}`)
  }
}

function isFindingsFile(value: unknown): value is FindingsFile {
  if (typeof value !== 'object' || value === null) return false
  if (!('version' in value) || value.version !== 1) return false
  return 'findings' in value && Array.isArray(value.findings) && value.findings.every(isFinding)
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false
  return ['id', 'claim', 'title', 'replay'].every(name => name in value)
}
