import type { Fault } from '../../fixtures/mock/faults/fault.ts'
import { shapes } from '../../fixtures/mock/shapes/shapes.ts'
import { apis } from '../../contracts/apis/index.ts'
import type { Choice } from './choice.ts'
import type { Flags } from './flags.ts'
import type { Task } from './task.ts'

const SEEDS = 30
const DIALECTS = ['strict', 'lenient'] as const

/** A task for each fault; first those that wait most of their time, so that none of them is left at the end. */
export const faultTasks = (faults: readonly Fault[], flags: TaskFlags): readonly Task[] =>
  [...faults.filter(waits), ...faults.filter(fault => !waits(fault))].map(fault => taskOf(fault, flags))

const waits = ({ class: faultClass }: Fault): boolean => faultClass === 'slowness'

type TaskFlags = Pick<Flags, 'full' | 'seed' | 'budget' | 'share'>

/**
 * What a fault is met by, unless everything is asked for: the endpoints that it or its row names, those that lock it, and
 * a share of the rest.
 */
export function taskOf(fault: Fault, flags: TaskFlags): Task {
  return {
    name: fault.id,
    mock: { fault: fault.id },
    api: fault.api,
    seed: flags.seed,
    runs: 1,
    choice: flags.full || flags.budget !== undefined ? { kind: 'all' } : aboutIt(fault, flags),
    ...(flags.budget !== undefined && { budget: flags.budget }),
  }
}

const aboutIt = (fault: Fault, { seed, share }: Pick<Flags, 'seed' | 'share'>): Choice => ({
  kind: 'about',
  endpoints: [
    ...new Set([
      `${fault.api}.${fault.endpoint}`,
      ...fault.caughtBy.map(claim => claim.split('/')[0] ?? ''),
      ...locking(`${fault.api}.${fault.endpoint}`),
    ]),
  ],
  share,
  seed: `${seed} ${fault.id}`,
})

/** What locks an operation brings it into a state that it is never in by itself. */
const locking = (endpoint: string): readonly string[] =>
  apis.flatMap(({ endpoints }) =>
    endpoints
      .filter(({ relations }) => relations.some(each => each.kind === 'locks' && each.against === endpoint))
      .map(({ id }) => id),
  )

/**
 * The honest mock, which must turn nothing red: in both dialects; with `--full` in every shape, for thirty seeds, every
 * other one among strangers.
 */
export function honestTasks({ full, seed }: Pick<Flags, 'full' | 'seed'>): readonly Task[] {
  const names = Object.keys(shapes).filter(isShape)
  const seeds = full ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [seed]
  const worn = full ? names : names.slice(0, 1)
  return seeds.flatMap(each =>
    worn.flatMap(shape =>
      DIALECTS.flatMap(dialect =>
        apis.map(({ id }) => honestTask(id, each, { shape, dialect, strangers: full && each % 2 === 0 })),
      ),
    ),
  )
}

function honestTask(api: string, seed: number, mock: Task['mock'] & { readonly strangers: boolean }): Task {
  const company = mock.strangers ? ' among strangers' : ''
  return {
    name: `${api}, ${mock.dialect}, ${mock.shape}${company}, seed ${seed}`,
    mock,
    api,
    seed,
    runs: 1,
    choice: { kind: 'all' },
  }
}

const isShape = (name: string): name is keyof typeof shapes => name in shapes
