import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idleJobs, say } from '../test-surroundings.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('mock', () => {
  it('prints its address and a profile that can be used, until it is stopped', async () => {
    let closed = false
    const close = async () => {
      closed = true
    }
    const jobs = {
      ...idleJobs,
      startMock: async () => ({ url: 'http://127.0.0.1:4010', profile: { name: 'm' }, close }),
    }
    const { out, err } = await say(['mock'], { jobs, stopped: async () => expect(closed).toBe(false) })
    expect(JSON.parse(out)).toEqual({ name: 'm' })
    expect(err).toBe('The mock listens on http://127.0.0.1:4010 until Ctrl-C.\n')
    expect(closed).toBe(true)
  })

  it('writes its profile where it is told to', async () => {
    const { out, err } = await say(['mock', '--profile', 'm.json'], { cwd: folder })
    expect(out).toBe('')
    expect(err).toContain('Its profile is in m.json: npx plumbline run --target m.json\n')
    expect(existsSync(join(folder, 'm.json'))).toBe(true)
    const { code, err: wrong } = await say(['mock', '--profile', 'no/m.json'], { cwd: folder })
    expect(code).toBe(2)
    expect(wrong).toContain("The profile can't be written to no/m.json: ENOENT")
  })

  it('calls a taken port and an unknown fault mistakes of the command', async () => {
    const failing = (error: Error) => ({ ...idleJobs, startMock: () => Promise.reject(error) })
    const taken = await say(['mock', '--port', '1'], {
      jobs: failing(Object.assign(new Error('listen'), { code: 'EADDRINUSE' })),
    })
    expect(taken).toMatchObject({
      code: 2,
      err: "The mock can't have this port (EADDRINUSE): give another one, or none for any free port.\n",
    })
    const fault = await say(['mock', '--fault', 'x'], {
      jobs: failing(new Error('The mock has no fault "x".')),
    })
    expect(fault).toMatchObject({ code: 2, err: 'The mock has no fault "x".\n' })
  })
})
