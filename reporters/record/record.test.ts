import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { followRecord } from './follow-record.ts'
import { openRecord } from './open-record.ts'
import { readRecord } from './read-record.ts'
import { sampleRun } from './sample-run.ts'

const notice = (message: string): RecordLine => ({ type: 'notice', message })

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  file = join(folder, 'new', 'folder', 'record.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the run record', () => {
  test('gives back the lines that were appended', () => {
    const record = openRecord(file)
    for (const line of sampleRun) record.append(line)
    record.close()
    expect(readRecord(file)).toEqual(sampleRun)
  })

  test('has each line on disk before append returns', () => {
    const record = openRecord(file)
    record.append(notice('one'))
    expect(readFileSync(file, 'utf8')).toBe('{"type":"notice","message":"one"}\n')
    record.close()
  })

  test('takes the place of an older record', () => {
    const older = openRecord(file)
    older.append(notice('old'))
    older.close()
    openRecord(file).close()
    expect(readRecord(file)).toEqual([])
  })

  test('passes every string, however deep, through the last gate for secrets', () => {
    const record = openRecord(file, text => text.replaceAll('s3cret', '$PETS_KEY'))
    record.append({ type: 'error', where: 'send s3cret', message: 'refused' })
    record.append({ ...requiredStart, apis: { pets: 'http://s3cret@127.0.0.1' }, command: ['run', 's3cret'] })
    record.close()
    const text = readFileSync(file, 'utf8')
    expect(text).not.toContain('s3cret')
    expect(text.match(/\$PETS_KEY/g)).toHaveLength(3)
  })

  test('drops a last line that a killed run left torn', () => {
    const record = openRecord(file)
    record.append(notice('whole'))
    record.close()
    appendFileSync(file, '{"type":"notice","mess')
    expect(readRecord(file)).toEqual([notice('whole')])
  })

  test('names file and line where something else stands in the middle', () => {
    const record = openRecord(file)
    record.append(notice('whole'))
    record.close()
    appendFileSync(file, '{"type":"unheard"}\n{"type":"notice","message":"more"}\n')
    expect(() => readRecord(file)).toThrow(`${file}:2 is not a line of a run record.`)
  })

  test('refuses a line that lacks what its type needs', () => {
    openRecord(file).close()
    writeFileSync(file, '{"type":"outcome","outcome":null}\n')
    expect(() => readRecord(file)).toThrow(`${file}:1`)
  })
})

describe('following a record', () => {
  test('hands over lines as they become whole, and the rest at the end', async () => {
    const seen: RecordLine[] = []
    const following = followRecord(file, line => seen.push(line), 5)
    const record = openRecord(file)
    record.append(notice('ü'))
    appendFileSync(file, '{"type":"notice",')
    await expect.poll(() => seen).toEqual([notice('ü')])
    appendFileSync(file, '"message":"late"}\n')
    record.close()
    following.stop()
    expect(seen).toEqual([notice('ü'), notice('late')])
    await pause(20)
    appendFileSync(file, '{"type":"notice","message":"after"}\n')
    await pause(20)
    expect(seen).toHaveLength(2)
  })
})

const requiredStart = {
  type: 'started',
  toolVersion: '0.1.0',
  target: 'staging',
  seed: 1,
  tag: 't',
  startedAt: '2026-11-20T10:00:00.000Z',
} as const
