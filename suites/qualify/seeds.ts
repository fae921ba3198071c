/**
 * `npm run seeds`: the honest mock turns nothing red, whatever it is like, and leaves open only what the reviewed list
 * names.
 */
import { availableParallelism } from 'node:os'
import { apis } from '../../contracts/apis/index.ts'
import { meetAll } from './crew.ts'
import { staleEntries, unexplained } from './inconclusive-on-the-mock.ts'
import type { Opening } from './inconclusive-on-the-mock.ts'
import { seedsFlagsOf } from './seeds-flags.ts'
import type { SeedsFlags } from './seeds-flags.ts'
import type { Met, Task } from './task.ts'

const LIMIT_MS = 900_000

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** One task for each API of each combination. */
function tasksOf({ seeds, dialects, shapes, strangers, apis: chosen }: SeedsFlags): readonly Task[] {
  return seeds.flatMap(seed =>
    shapes.flatMap(shape =>
      dialects.flatMap(dialect =>
        strangers.flatMap(company =>
          chosen.map(api => ({
            name: `seed ${seed}, ${dialect}, ${shape}${company ? ', among strangers' : ''}, ${api}`,
            mock: { dialect, shape, ...(company && { strangers: true }) },
            api,
            seed,
            runs: 1,
            choice: { kind: 'all' as const },
          })),
        ),
      ),
    ),
  )
}

function linesOf(task: Task, met: Met): { readonly line: string; readonly alarms: readonly string[] } {
  if (met.kind === 'lost') return { line: `LOST   ${task.name}: ${met.reason}`, alarms: [met.reason] }
  const { red, unsteady, errors, inconclusive, requests } = met.meeting
  const alarms = [
    ...red.map(claim => `broken ${claim}`),
    ...unsteady.map(claim => `unsteady ${claim}`),
    ...errors.map(error => `error ${error}`),
    ...inconclusive
      .filter(opening => unexplained(opening, task.mock))
      .map(({ claim, reason }) => `open ${claim}: ${reason}`),
  ]
  const told = `${task.name}: ${requests} requests, ${inconclusive.length} open, ${Math.round(met.seconds)} s`
  return {
    line: `${alarms.length === 0 ? 'ok    ' : 'ALARM '} ${[told, ...alarms].join('\n         ')}`,
    alarms,
  }
}

async function trySeeds(flags: SeedsFlags): Promise<number> {
  const tasks = tasksOf(flags)
  const seen: { readonly opening: Opening; readonly mock: Task['mock'] }[] = []
  let alarmed = 0
  await meetAll(tasks, {
    hands: flags.hands,
    limitMs: LIMIT_MS,
    onMet: (task, met) => {
      const { line, alarms } = linesOf(task, met)
      if (alarms.length > 0) alarmed += 1
      if (met.kind === 'met')
        seen.push(...met.meeting.inconclusive.map(opening => ({ opening, mock: task.mock })))
      say(line)
    },
  })
  const stale = staleEntries(
    seen,
    tasks.map(({ mock, api }) => ({ mock, api })),
  )
  for (const { claims, why } of stale) say(`STALE  ${claims} is not left open any more (${why})`)
  say(
    `${tasks.length - alarmed} of ${tasks.length} runs as they are expected, ${stale.length} stale lines in the list of what may be open`,
  )
  return alarmed + stale.length === 0 ? 0 : 1
}

try {
  process.exitCode = await trySeeds(
    seedsFlagsOf(
      process.argv.slice(2),
      apis.map(({ id }) => id),
      availableParallelism(),
    ),
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
