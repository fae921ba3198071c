import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import type { Credential, Secret, Target } from '../../contracts/model/target.ts'
import { bodyText } from './body-text.ts'
import { LEAKS, OPENING } from './leak-patterns.ts'
import type { Leak } from './leak-patterns.ts'
import { isMask, membersCalled } from './secret-members.ts'

/** What a contract says of an endpoint's secrets. */
export interface Secrets {
  /** Members that no reply may show. */
  readonly members?: readonly string[]
  /** What requests of the run gave to them: that is no mask, whatever it looks like. */
  readonly given?: ReadonlySet<string>
  /** Members that its replies are documented to show: there, a key or a token is handed out. */
  readonly handedOut?: readonly string[]
  /** Whether what the endpoint is about goes out by mail. */
  readonly isMailed?: boolean
}

/**
 * No reply tells what is nobody's business: stack traces, SQL, paths of the server, passwords, credentials. What the
 * request itself carried is no leak when it comes back (RULES, silence 12). `clean` remembers replies that were judged.
 */
export function leaksNothing(
  exchange: Exchange,
  target: Target,
  clean: Set<string> = new Set(),
  { members = [], given, handedOut = [], isMailed = false }: Secrets = {},
): Verdict | undefined {
  const { response } = exchange
  if (!response) return undefined
  const head = Object.entries(response.headers)
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value}`)
  const text = `${head.join('\n')}\n${bodyText(response.body)}`
  const whole = text.length < LONGEST_CLEAN ? `${response.status}\n${text}` : undefined
  if (whole !== undefined && clean.has(whole)) return { kind: 'holds' }
  const sent = sentText(exchange)
  const texts = response.json === undefined || !text.includes('\\') ? [text] : [text, unescaped(text)]
  const searched = texts.map(each => ({ text: each, lower: each.toLowerCase() }))
  const told = (leak: Leak): boolean =>
    (!leak.acceptedOnly || response.status < 300) &&
    searched.some(each => foreign(each, leak, sent, handedOut))
  const found =
    LEAKS.find(told) ??
    credentialIn(text, exchange, target) ??
    secretIn(response, sent, members, given) ??
    (isMailed && told(OPENING) ? OPENING : undefined)
  if (!found && whole !== undefined && clean.size < MOST_CLEAN) clean.add(whole)
  if (!found) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'leaks-nothing',
    direction: found.direction,
    expected: 'no word of the inside in a reply',
    observed: `the reply holds ${found.says}`,
    exchange,
  }
}

/** A member that is documented as a secret, with a value that is neither hidden nor the request's own. */
function secretIn(
  { status, json }: Response,
  sent: string,
  secrets: readonly string[],
  given: ReadonlySet<string> | undefined,
) {
  if (status > 299 || json === undefined || secrets.length === 0) return undefined
  const shown = membersCalled(secrets, json).find(([, value]) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return text !== '' && !isMask(text, given) && !isSaid(sent, text)
  })
  return shown && { direction: 'password', says: `a value of ${shown[0]}, which is secret` }
}

/** Whether a text stands in another as a word of its own: a short one may be part of any. */
const isSaid = (text: string, word: string): boolean => {
  const [letter, ends] = ['[\\p{L}\\p{N}]', word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')]
  return new RegExp(`(?<!${letter})${ends}(?!${letter})`, 'u').test(text)
}

const SIGNS: { readonly [escaped: string]: string } = { '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\/': '/' }

/** JSON with the lines, tabs and slashes that its strings hold: escaped, the tab before a word is a letter of it. */
const unescaped = (text: string): string => text.replaceAll(/\\./g, escaped => SIGNS[escaped] ?? escaped)

interface Searched {
  readonly text: string
  readonly lower: string
}

function foreign(
  { text, lower }: Searched,
  { cues, pattern }: Leak,
  sent: string,
  handedOut: readonly string[],
): boolean {
  if (!cues.some(cue => lower.includes(cue))) return false
  const found = text.match(pattern) ?? []
  return found.some(
    each =>
      !isMasked(each) &&
      !handedOut.includes(/^"(\w+)"/.exec(each)?.[1] ?? '') &&
      !sent.includes(each.replaceAll(/^["'\s(=:>]+/g, '')),
  )
}

/** Whether a member that sounds secret shows a mask in place of the secret. */
function isMasked(member: string): boolean {
  const value = /:\s*\\?"([^"\\]*)\\?"$/.exec(member)?.[1]
  return value !== undefined && isMask(value)
}

function sentText({ request }: Exchange): string {
  const body = bodyText(request.body)
  return `${decoded(request.path)}\n${decoded(body)}\n${body}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Most replies of a run are a few short ones again and again; those that were clean are known by their text. */
const MOST_CLEAN = 2000
const LONGEST_CLEAN = 600

/** Short words may stand in any reply by chance. */
const SHORTEST_SECRET = 8

/** A credential that was sent where none belongs, in the address for one, may come back with it. */
function credentialIn(text: string, { caller }: Exchange, target: Target) {
  const found = secretsOf(target).find(({ value }) => text.includes(value))
  if (!found) return undefined
  const isOwn = found.holder === (caller.kind === 'identity' ? caller.name : caller.from)
  if (isOwn && caller.kind === 'forged' && caller.forgery === 'unknown-beside-genuine') return undefined
  return {
    direction: 'credential',
    says: isOwn ? "the caller's own credential" : 'a credential of somebody else',
  }
}

interface Held {
  readonly value: string
  readonly holder: string
}

/** Looked for in every reply that is not known to be clean. */
const secretsOf: (target: Target) => readonly Held[] = keptOf(({ apis }) => {
  const identities = apis.flatMap(api => api.identities)
  const secrets = identities.flatMap(({ name, credential }) =>
    secretsIn(credential).map(({ value }) => ({ value, holder: name })),
  )
  return secrets.filter(({ value }) => value.length >= SHORTEST_SECRET)
})

function secretsIn(credential: Credential): readonly Secret[] {
  switch (credential.kind) {
    case 'headers':
      return Object.values(credential.headers).flatMap(withoutScheme)
    case 'query':
      return Object.values(credential.query)
    case 'bearer':
      return [credential.token]
    case 'basic':
    case 'digest':
      return [credential.password]
  }
}

/** A header may hold a scheme besides the secret: `Bearer k3y`. */
const withoutScheme = (secret: Secret): readonly Secret[] => {
  const [, bare] = /^[A-Za-z]+ +(\S+)$/.exec(secret.value) ?? []
  return bare === undefined ? [secret] : [secret, { ...secret, value: bare }]
}
