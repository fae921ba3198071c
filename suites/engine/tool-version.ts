import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the nearest package.json at or above a folder; compiled code lies deeper than its source. */
export function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  if (folder === dirname(folder))
    throw new Error('No package.json stands above Plumbline: the package is incomplete.')
  return packageRoot(dirname(folder))
}

/** The version of this package. */
export const toolVersion: string = versionIn(
  join(packageRoot(dirname(fileURLToPath(import.meta.url))), 'package.json'),
)

function versionIn(file: string): string {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined
  return typeof version === 'string' ? version : '0.0.0'
}
