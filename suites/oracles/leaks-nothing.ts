import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import type { Credential, Secret, Target } from '../../contracts/model/target.ts'
import { bodyText } from './body-text.ts'
import { isMask, membersCalled } from './secret-members.ts'

/** A refusal may name a field and say what is wrong with it: there, a key that sounds secret holds a message. */
const LEAKS: readonly {
  readonly direction: string
  readonly says: string
  readonly pattern: RegExp
  readonly acceptedOnly?: true
}[] = [
  {
    direction: 'stack-trace',
    says: 'a stack trace',
    pattern:
      /\bat [\w$.<>[\] ]+ ?\((?:[\w./\\:-]+|native):\d+(?::\d+)?\)|\n\s+at .+:\d+:\d+|Traceback \(most recent call last\)|\bat [\w.$]+\([\w]+\.java:\d+\)|#\d+ \/[\w./-]+\.php\(\d+\)|Stack trace:/g,
  },
  {
    direction: 'sql',
    says: 'words of a database',
    pattern:
      /SQLSTATE\[|You have an error in your SQL syntax|\bORA-\d{5}\b|near "[^"]*": syntax error|\bSELECT\b[^"]{1,200}\bFROM\b[^"]{1,200}\bWHERE\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|duplicate key value violates|PG::\w+Error|Duplicate entry '/gi,
  },
  {
    direction: 'file-path',
    says: 'a path of the server',
    pattern:
      /(?:^|["'\s(=:>])(?:\/(?:var|home|usr|opt|srv|etc|root|app)\/[\w.-]+(?:\/[\w.-]+)*\.\w{1,5}\b|\/(?:var|home|opt|srv)\/(?:www|\w+)\/[\w./-]+|[A-Z]:\\\\?[\w.-]+\\\\?[\w.\\-]+)/g,
  },
  {
    direction: 'password',
    says: 'a password',
    pattern:
      /"(?:\w*_|initial|temp|temporary|plain|clear|raw|old|new|current|default|generated|login|hashed|encrypted)?(?:password|passwd|pwd|password_?hash|passwordHash|secret|api_?key|apiKey|access_?token|accessToken|private_?key)"\s*:\s*"(?!https?:|\/)[^"\s]{6,}"|\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/gi,
    acceptedOnly: true,
  },
  {
    direction: 'password',
    says: 'a secret',
    pattern:
      /"\w*(?:Secret|_secret|ApiKey|(?:Private|Signing|Encryption|Master)Key|_(?:private|signing|encryption|master)_key)"\s*:\s*"(?=[^"]*\d)[^"\s]{12,}"/g,
    acceptedOnly: true,
  },
  {
    // Beside a number of its own it is a record; what a refusal says of a field stands beside no such thing.
    direction: 'password',
    says: 'a record with its password',
    pattern:
      /\\?"id\\?"\s*:\s*\d+[^{}]*?\\?"(?:\w*_)?(?:password|passwd|pwd|password_?hash|passwordHash|secret|api_?key|apiKey)\\?"\s*:\s*\\?"(?!([^"\s\\])\1*\\?"|true|false|none|null)[^"\s\\]{4,}\\?"/g,
  },
  {
    direction: 'password',
    says: 'an address with the password to it',
    pattern: /\b[a-z][\w+.-]*:\/\/[^\s:@/"'<>]+:[^\s@/"'<>]{3,}@[\w.-]+/gi,
  },
  {
    // A field may be called so, too, but what is wrong with it has no number in one word.
    direction: 'configuration',
    says: 'words of its configuration',
    pattern:
      /\b(?:jdbc:\w+|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mariadb|redis|amqps?):\/\/[^\s"'<>]{3,}|"(?:\w+\.)+(?:password|passwd|secret|secret-key)\\?"\s*:\s*\\?"(?=[^"\s\\]*\d)[^"\s\\]{4,}|\b(?:[A-Z][A-Z0-9]*_)+(?:PASSWORD|PASSWD|SECRET|SECRET_KEY|API_KEY)\\?"?\s*[:=]\s*\\?"?(?=[^"\s\\]*\d)[^"\s\\]{4,}/g,
  },
  {
    direction: 'token',
    says: 'a token that opens a door',
    pattern:
      /"(?:\w*_)?(?:activation|reset|session|refresh|auth)_?token"\s*:\s*"[^"\s]{16,}"|"(?:activation|reset)_?token"\s*:\s*"(?=[^"]*\d)[^"\s]{8,}"|"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"/gi,
    acceptedOnly: true,
  },
]

/** What opens an account belongs to whoever reads the mail that it was sent by. */
const OPENING =
  /https?:(?:\\?\/){2}[^\s"'<>]{0,200}(?:activat|reset|verif|confirm|password)[^\s"'<>]{0,100}[?&=/](?=[A-Za-z_-]*\d)[\w-]{16,}|"token"\s*:\s*"(?=[A-Za-z_-]*\d)[\w-]{12,}"/gi

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
  const found =
    LEAKS.find(
      ({ pattern, acceptedOnly }) =>
        (!acceptedOnly || response.status < 300) &&
        texts.some(each => foreign(each, pattern, sent, handedOut)),
    ) ??
    credentialIn(text, exchange, target) ??
    secretIn(response, sent, members, given) ??
    (isMailed && response.status < 300 && foreign(text, OPENING, sent) ? OPENING_FOUND : undefined)
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

const OPENING_FOUND = { direction: 'token', says: 'the link or the token that is to be sent' }

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

function foreign(text: string, pattern: RegExp, sent: string, handedOut: readonly string[] = []): boolean {
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
