#!/usr/bin/env node
import { toolVersion } from '../engine/tool-version.ts'
import { processIo } from './io.ts'
import { ownJobs } from './own-jobs.ts'
import { dispatch } from './program.ts'

/** A reader that has seen enough (`| head`) closes the pipe; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const stopped = () =>
  new Promise<void>(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

process.exitCode = await dispatch(process.argv.slice(2), {
  io: processIo,
  jobs: ownJobs(processIo),
  version: toolVersion,
  stopped,
})
