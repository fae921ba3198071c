import { join } from 'node:path'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import { redact } from '../../fixtures/client/index.ts'
import { emptyBaseline, isKnown } from '../../reporters/baseline/baseline.ts'
import { readBaseline } from '../../reporters/baseline/read-baseline.ts'
import { openRecord } from '../../reporters/record/open-record.ts'
import { families, watchers } from '../conformance/families.ts'
import { matches } from '../engine/matches.ts'
import { openRun } from '../engine/run.ts'
import { toolVersion } from '../engine/tool-version.ts'
import type { Assembled } from './assemble.ts'
import { commandOf } from './command-of.ts'
import { ledgerHooks } from './ledger-hooks.ts'
import type { SettledOptions } from './settled-options.ts'
import { onStop } from './stop-signal.ts'

/** A run that goes on in this process while somebody else asks for its outcomes, one claim at a time. */
export interface HostedRun {
  readonly claims: readonly Claim[]
  /** Starts it; comes back when everything is over and the record is closed. */
  readonly conduct: () => Promise<void>
  /** Waits for the outcome of one claim; rejects when the engine itself failed. */
  readonly outcome: (claim: string) => Promise<Outcome | LeftOut>
}

/** What the profile, the budget or the contract itself left out: a test that is skipped, and no outcome. */
export interface LeftOut {
  readonly kind: 'left-out'
  readonly reason: string
}

/** The run that the options ask for, on what was assembled for them. Its record goes to `<out>/record.jsonl`. */
export function hostRun(options: SettledOptions, assembled: Assembled): HostedRun {
  const { target } = assembled
  const stop = new AbortController()
  const baseline = options.baseline === undefined ? emptyBaseline : readBaseline(options.baseline)
  const today = new Date().toISOString().slice(0, 10)
  const ledger = ledgerHooks(options, assembled)
  const run = openRun({
    apis: assembled.apis,
    target,
    families,
    watchers,
    seed: options.seed,
    tag: options.tag,
    runs: options.runs,
    known: finding => isKnown(baseline, finding, today),
    repeat: claim => commandOf(options, claim),
    signal: stop.signal,
    ...(ledger && { hooks: ledger.hooks }),
    ...wantedBy(options),
    ...(options.budget !== undefined && { budget: options.budget }),
  })
  const waiting = new Map(run.claims.map(({ id }) => [id, deferred<Outcome | LeftOut>()]))
  return {
    claims: run.claims,
    outcome: claim => waiting.get(claim)?.promise ?? Promise.reject(new Error(`${claim} was never planned`)),
    conduct: async () => {
      const record = openRecord(join(options.out, 'record.jsonl'), text => redact(text, target))
      const append = (line: RecordLine): void => record.append(line)
      const forget = onStop(() => stop.abort())
      const tellLeftovers = (): void => {
        for (const entity of ledger?.close() ?? [])
          append({
            type: 'residue',
            entity,
            reason: 'it was sent to be created, and no read of the target shows it',
          })
      }
      append(startedLine(options, assembled))
      try {
        const end = await run.conduct({
          record: append,
          outcome: outcome => {
            append({ type: 'outcome', outcome })
            waiting.get(outcome.claim.id)?.resolve(outcome)
          },
          leftOut: (claim, reason) => {
            append({ type: 'left-out', claim: claim.id, reason })
            waiting.get(claim.id)?.resolve({ kind: 'left-out', reason })
          },
        })
        tellLeftovers()
        append({ type: 'ended', ...end })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        append({ type: 'error', where: 'the engine', message })
        tellLeftovers()
        append({ type: 'ended', requests: 0, durationMs: 0, interrupted: false })
      } finally {
        forget()
        record.close()
        await assembled.release()
        for (const [claim, { reject }] of waiting)
          reject(new Error(`the run ended before ${claim} had an outcome`))
      }
    },
  }
}

function wantedBy({ only }: SettledOptions): { wanted?: (claim: Claim) => boolean } {
  return only === undefined ? {} : { wanted: ({ id }) => matches(id, only) }
}

function startedLine(options: SettledOptions, { target }: Assembled): RecordLine {
  return {
    type: 'started',
    toolVersion,
    target: target.name,
    apis: Object.fromEntries(target.apis.map(({ api, baseUrl }) => [api, baseUrl])),
    seed: options.seed,
    tag: options.tag,
    startedAt: new Date().toISOString(),
    command: commandOf(options).split(' '),
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: Error) => void
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  // Nobody may be waiting for this claim when the run ends early.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
