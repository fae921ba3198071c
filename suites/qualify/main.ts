/** `npm run qualify`: which claims each fault of the mock turns red, and whether the honest mock turns none. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { faults } from '../../fixtures/mock/faults/catalogue.ts'
import { matches } from '../engine/matches.ts'
import { meetAll } from './crew.ts'
import { flagsOf } from './flags.ts'
import type { Flags } from './flags.ts'
import { scoreOf } from './judge-fault.ts'
import type { Score } from './judge-fault.ts'
import { faultTasks, honestTasks } from './tasks.ts'
import type { Met, Task } from './task.ts'
import { byClass, costliest, troubles } from './tell-score.ts'
import { writeExpectations } from './write-expectations.ts'

const LIMIT_MS = 90_000
const LIMIT_FULL_MS = 900_000

const say = (text: string): void => void process.stdout.write(`${text}\n`)
/** A line that is overwritten on a terminal; in a pipe, a line now and then. */
function hint(done: number, of: number, name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done} of ${of}  ${done < of ? name : ''}`)
  else if (done % 50 === 0 || done === of) process.stderr.write(`${done} of ${of}\n`)
}

/** What a whole qualification came to. */
interface Qualification {
  readonly scores: readonly Score[]
  readonly alarms: readonly string[]
  readonly honest: number
}

async function qualify(flags: Flags): Promise<number> {
  const started = performance.now()
  const chosen = faults.filter(({ id }) => matches(id, flags.fault ?? '*'))
  if (chosen.length === 0) throw new Error(`--fault ${flags.fault}: the catalogue has no such fault.`)
  const { scores, alarms, honest } = await meetEverything(flags, chosen)
  const seconds = Math.round((performance.now() - started) / 1000)
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(scores)}\n`)
  if (flags.write) say(`Written: ${writeExpectations(scores).join(', ')}`)
  for (const line of [
    ...troubles(scores),
    '',
    ...byClass(scores),
    '',
    'Costliest to find',
    ...costliest(scores),
    '',
  ])
    say(line)
  for (const alarm of alarms) say(`ALARM of the honest mock: ${alarm}`)
  const caught = scores.filter(each => each.caught).length
  const expected = scores.filter(({ unexpected }) => unexpected.length === 0).length
  say(scope(flags))
  say(
    `${caught} of ${scores.length} faults caught, ${expected} without an unexpected claim; ${alarms.length} alarms in ${honest} runs of the honest mock; ${seconds} s`,
  )
  const failed =
    caught < scores.length || (expected < scores.length && flags.budget === undefined) || alarms.length > 0
  return failed ? 1 : 0
}

async function meetEverything(flags: Flags, chosen: typeof faults): Promise<Qualification> {
  const honest = flags.fault === undefined && flags.budget === undefined ? honestTasks(flags) : []
  const byName = new Map(chosen.map(fault => [fault.id, fault]))
  const scores: Score[] = []
  const alarms: string[] = []
  const tasks = [...honest, ...faultTasks(chosen, flags)]
  let done = 0
  await meetAll(tasks, {
    hands: flags.hands,
    limitMs: flags.full ? LIMIT_FULL_MS : LIMIT_MS,
    onMet: (task, met) => {
      const fault = byName.get(task.name)
      if (fault) scores.push(scoreOf(fault, task, met))
      else alarms.push(...alarmsOf(task, met))
      done += 1
      hint(done, tasks.length, task.name)
    },
  })
  const place = new Map(chosen.map(({ id }, index) => [id, index]))
  scores.sort((a, b) => (place.get(a.fault.id) ?? 0) - (place.get(b.fault.id) ?? 0))
  return { scores, alarms, honest: honest.length }
}

function alarmsOf(task: Task, met: Met): readonly string[] {
  if (met.kind === 'lost') return [`${task.name}: ${met.reason}`]
  const { red, unsteady, errors } = met.meeting
  return [
    ...red.map(claim => `${task.name}: ${claim}`),
    ...unsteady.map(claim => `${task.name}: ${claim}, unsteady`),
    ...errors.map(error => `${task.name}: ${error}`),
  ]
}

function scope({ full, budget, share }: Flags): string {
  if (full) return 'Each fault was met by every claim of its API.'
  if (budget !== undefined) return `Each fault was met by a run of its API with --budget ${budget}.`
  return `Each fault was met by the claims about its endpoint and those that its row names, and a seeded ${share * 100} % of the rest; --full meets it with all.`
}

try {
  // One more than there are cores, as a mock that hangs leaves its core to the others.
  process.exitCode = await qualify(flagsOf(process.argv.slice(2), availableParallelism() + 1))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
