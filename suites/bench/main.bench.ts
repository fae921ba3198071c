/** `npm run bench`: what the engine and the values cost, as ratios to what they are measured against in the same process. */
import type { Bench } from 'tinybench'
import { benchClient } from '../../fixtures/client/client.bench.ts'
import { benchRequests } from '../../fixtures/requests/requests.bench.ts'
import { benchFullRun, benchGrowth } from './full-run.bench.ts'
import { fails, inWords } from './measured.ts'
import type { Measured } from './measured.ts'
import { benchValues } from './values.bench.ts'

async function small(bench: Promise<Bench>): Promise<readonly Measured[]> {
  const { tasks } = await bench
  return tasks.map(({ name, result }) => ({
    what: `${name}, per second`,
    value: 'throughput' in result ? result.throughput.mean : 0,
  }))
}

const CHAPTERS: { readonly [title: string]: () => Promise<readonly Measured[]> } = {
  'A full run': benchFullRun,
  'Growth with the number of endpoints': benchGrowth,
  Values: benchValues,
  'The client': () => small(benchClient()),
  Requests: () => small(benchRequests()),
}

const chosen = process.argv[2]
for (const [title, measure] of Object.entries(CHAPTERS)) {
  if (chosen !== undefined && !title.toLowerCase().includes(chosen.toLowerCase())) continue
  const rows = await measure()
  process.stdout.write(`${title}\n${rows.map(inWords).join('\n')}\n\n`)
  if (rows.some(fails)) process.exitCode = 1
}
