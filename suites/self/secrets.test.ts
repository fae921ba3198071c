import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Seen } from '../../fixtures/client/scripted-server.ts'
import { folders, plumbline } from './command-line.ts'
import { front } from './front.ts'
import type { Front } from './front.ts'

const folder = folders()
const opened: Front[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/** A few claims of each kind: those that send credentials of all sorts, and those that find something. */
const only = [
  'omnidesk-user.list-users/*s*/*',
  'omnidesk-user.get-settings/lets-in/*',
  'omnidesk-user.create-user/accepts',
  'omnidesk-user.firstname-update/writes/*',
  '*.update-user/denies/*',
  '*.update-user/accepts',
  '*/leaks-nothing',
].join(',')

/** The credential of a request, in the carriers that the three APIs have. */
function credentialOf({ rawHeaders }: Seen): string {
  const at = rawHeaders.findIndex((name, index) => index % 2 === 0 && /^(apikey|authorization)$/i.test(name))
  return at < 0 ? 'nobody' : (rawHeaders[at + 1] ?? '')
}

/** Every reply tells whose credential it answers, in four ways. */
function echoing(body: string, request: Seen): string {
  const secret = credentialOf(request)
  const [scheme = '', login = ''] = secret.split(' ')
  const plain = scheme === 'Basic' ? Buffer.from(login, 'base64').toString() : secret
  const echo = {
    secret,
    plain,
    encoded: encodeURIComponent(plain),
    base64: Buffer.from(plain).toString('base64'),
  }
  return body.startsWith('{') ? JSON.stringify({ ...JSON.parse(body), echo }) : body
}

/** Everything in the profile that must never be shown, in every way of writing it. */
function secretsIn(profile: Front['profile']): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const add = (secret: string, what: string): void => {
    const base64 = Buffer.from(secret).toString('base64')
    for (const form of [
      secret,
      base64,
      base64.replace(/=+$/, ''),
      Buffer.from(secret).toString('base64url'),
      encodeURIComponent(secret),
    ])
      forms.set(form, what)
  }
  for (const { identities } of Object.values(profile.apis)) {
    const all: {
      [name: string]: {
        headers?: { [name: string]: string }
        bearer?: string
        basic?: { username: string; password: string }
      }
    } = JSON.parse(JSON.stringify(identities))
    for (const [name, { headers = {}, bearer, basic }] of Object.entries(all)) {
      for (const value of Object.values(headers)) add(value, `the key of ${name}`)
      if (bearer !== undefined) add(bearer, `the token of ${name}`)
      if (basic) add(basic.password, `the password of ${name}`)
      if (basic) add(`${basic.username}:${basic.password}`, `the login of ${name}`)
    }
  }
  return forms
}

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map(name => join(dir, name))
    .filter(path => statSync(path).isFile())

describe('the secrets of a profile', () => {
  it('stand in nothing that a run writes, although the target echoes them in every reply and error', async () => {
    const target = await front(
      { fault: 'settings-ask-for-cud' },
      ({ method }, response) => {
        if (method !== 'DELETE') return false
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"boom"}')
        return true
      },
      echoing,
    )
    opened.push(target)
    const cwd = folder()
    const profile = folder({ 'live.json': JSON.stringify(target.profile) })
    const ended = await plumbline(
      ['run', '--target', join(profile, 'live.json'), '--only', only, '--runs', '1', '--matrix'],
      cwd,
    )
    expect(ended.code).toBe(4)
    const files = filesIn(cwd)
    for (const kind of [
      'record.jsonl',
      'findings.json',
      'junit.xml',
      'ledger',
      '-result.json',
      '-attachment',
    ])
      expect(
        files.some(path => path.includes(kind)),
        kind,
      ).toBe(true)
    const texts = new Map([
      ...files.map(path => [path, readFileSync(path, 'latin1')] as const),
      ['standard output', ended.out],
      ['standard error', ended.err],
    ])
    const secrets = secretsIn(target.profile)
    expect(secrets.size).toBeGreaterThan(40)
    const found = [...texts].flatMap(([where, text]) =>
      [...secrets]
        .filter(([form]) => text.includes(form))
        .map(([form, what]) => `${what} (${form}) in ${where}: …${around(text, form)}…`),
    )
    expect(found.slice(0, 5)).toEqual([])
    expect(texts.get(join(cwd, 'plumbline-out/findings.json'))).toMatch(
      /echo\W+secret\W+\$OMNIDESK_USER_FULL/,
    )
    const findings = JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8')).findings
    expect(findings.some(({ claim }: { claim: string }) => claim.endsWith('/leaks-nothing'))).toBe(true)
  }, 400_000)
})

const around = (text: string, form: string): string =>
  text.slice(Math.max(0, text.indexOf(form) - 60), text.indexOf(form) + 60)
