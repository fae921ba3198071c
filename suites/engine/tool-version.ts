import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version of this package, from the nearest package.json above this file. */
export const toolVersion: string = versionAbove(dirname(fileURLToPath(import.meta.url)))

function versionAbove(folder: string): string {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return folder === dirname(folder) ? '0.0.0' : versionAbove(dirname(folder))
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined
  return typeof version === 'string' ? version : '0.0.0'
}
