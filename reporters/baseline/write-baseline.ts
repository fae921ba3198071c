import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Finding } from '../../contracts/model/finding.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/**
 * Writes a `plumbline.baseline.json` that accepts these findings. Entries of `former` for findings that are still there
 * keep their reason and expiry; those that no longer occur are left out.
 * @param reason why the new ones are accepted
 * @param expires the last day on which the new ones are accepted, as `YYYY-MM-DD`
 */
export function writeBaseline(
  file: string,
  findings: readonly Finding[],
  {
    reason,
    expires,
    former,
  }: { readonly reason: string; readonly expires?: string; readonly former?: Baseline },
): void {
  const entries = findings.map((finding): BaselineEntry => {
    const kept = former?.entries.find(entry => entry.id === finding.id)
    const limit = kept === undefined ? expires : kept.expires
    return {
      id: finding.id,
      title: finding.title,
      reason: kept?.reason ?? reason,
      ...(limit === undefined ? {} : { expires: limit }),
      claim: finding.claim,
    }
  })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`)
}
