import type { Jobs } from './jobs.ts'
import { dispatch } from './program.ts'
import type { Surroundings } from './program.ts'
import type { RunOptions } from './run-options.ts'

/** For tests: jobs that do nothing but tell that they were called. */
export const idleJobs: Jobs = {
  conductRun: async () => 0,
  listPlan: async () => [],
  startMock: async () => ({ url: 'http://127.0.0.1:4010', profile: { apis: {} }, close: async () => {} }),
  removeLeftovers: async () => [],
  lint: async () => 0,
  profile: async () => ({
    profile: { apis: { pets: { baseUrl: 'https://pets.example.com/v1', identities: {} } } },
    variables: ['PETS_ALL_TOKEN'],
    toFillIn: ['shopId'],
  }),
  values: async () => 0,
}

export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** For tests: runs a command line and gathers what it says. */
export async function say(
  words: readonly string[],
  changes: Partial<Surroundings> & { cwd?: string } = {},
): Promise<Told> {
  let out = ''
  let err = ''
  const { cwd = '/nowhere', ...rest } = changes
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    env: { KEY: 'secret-1' },
    cwd,
    now: () => new Date('2026-11-22T10:00:00Z'),
  }
  const usual = { io, jobs: idleJobs, version: '1.2.3', stopped: async () => {} }
  const code = await dispatch(words, { ...usual, ...rest })
  return { code, out, err }
}

/** For tests: the options that a run is started with. */
export async function optionsOf(words: readonly string[], cwd?: string): Promise<RunOptions | undefined> {
  let seen: RunOptions | undefined
  const jobs: Jobs = {
    ...idleJobs,
    conductRun: async options => {
      seen = options
      return 0
    },
  }
  await say(['run', ...words], cwd === undefined ? { jobs } : { jobs, cwd })
  return seen
}
