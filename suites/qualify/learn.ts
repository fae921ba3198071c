/**
 * `node dist/suites/qualify/learn.js SCORES.json`: prints the yields that a qualification (`--json`) teaches, for review.
 */
import { readFileSync } from 'node:fs'
import { apis } from '../../contracts/apis/index.ts'
import type { Case, Claim } from '../../contracts/model/claim.ts'
import type { Score } from './judge-fault.ts'
import { learntYields } from './learn-yields.ts'
import { costedCases } from './costed-cases.ts'
import { meet } from './meet-fault.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file that `npm run qualify -- --json FILE` wrote.')
const scores: readonly Score[] = JSON.parse(readFileSync(file, 'utf8'))
const planned: { readonly claim: Claim; readonly cases: readonly Case[] }[] = []
for (const { id } of apis)
  await meet({
    mock: {},
    api: id,
    seed: 1,
    runs: 1,
    onPlanned: (claim, cases) => planned.push({ claim, cases }),
  })
const learnt = learntYields(scores, costedCases(planned))
for (const [kind, row] of [...learnt].toSorted((a, b) => (b[1][0] ?? 0) - (a[1][0] ?? 0)))
  process.stdout.write(`  ${/^\w+$/u.test(kind) ? kind : `'${kind}'`}: [${row.join(', ')}],\n`)
