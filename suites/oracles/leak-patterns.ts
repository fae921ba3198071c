/** What no reply may tell, by its spelling. */
export interface Leak {
  readonly direction: string
  readonly says: string
  /** One of them, in lower case, stands in all that the pattern finds: looking for a word costs far less than the pattern. */
  readonly cues: readonly string[]
  readonly pattern: RegExp
  readonly acceptedOnly?: true
}

/** A refusal may name a field and say what is wrong with it: there, a key that sounds secret holds a message. */
export const LEAKS: readonly Leak[] = [
  {
    direction: 'stack-trace',
    says: 'a stack trace',
    cues: ['at ', 'traceback', '.php(', 'stack trace:'],
    pattern:
      /\bat [\w$.<>[\] ]+ ?\((?:[\w./\\:-]+|native):\d+(?::\d+)?\)|\n\s+at .+:\d+:\d+|Traceback \(most recent call last\)|\bat [\w.$]+\([\w]+\.java:\d+\)|#\d+ \/[\w./-]+\.php\(\d+\)|Stack trace:/g,
  },
  {
    direction: 'sql',
    says: 'words of a database',
    cues: [
      'sqlstate[',
      'sql syntax',
      'ora-',
      'syntax error',
      'select',
      'insert into',
      'update ',
      'duplicate ',
      'pg::',
    ],
    pattern:
      /SQLSTATE\[|You have an error in your SQL syntax|\bORA-\d{5}\b|near "[^"]*": syntax error|\bSELECT\b[^"]{1,200}\bFROM\b[^"]{1,200}\bWHERE\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|duplicate key value violates|PG::\w+Error|Duplicate entry '/gi,
  },
  {
    direction: 'file-path',
    says: 'a path of the server',
    cues: ['/var/', '/home/', '/usr/', '/opt/', '/srv/', '/etc/', '/root/', '/app/', ':\\'],
    pattern:
      /(?:^|["'\s(=:>])(?:\/(?:var|home|usr|opt|srv|etc|root|app)\/[\w.-]+(?:\/[\w.-]+)*\.\w{1,5}\b|\/(?:var|home|opt|srv)\/(?:www|\w+)\/[\w./-]+|[A-Z]:\\\\?[\w.-]+\\\\?[\w.\\-]+)/g,
  },
  {
    direction: 'password',
    says: 'a password',
    cues: [
      'password',
      'passwd',
      'pwd',
      'secret',
      'api_key',
      'apikey',
      'access_token',
      'accesstoken',
      'private_key',
      'privatekey',
      '$2',
    ],
    pattern:
      /"(?:\w*_|initial|temp|temporary|plain|clear|raw|old|new|current|default|generated|login|hashed|encrypted)?(?:password|passwd|pwd|password_?hash|passwordHash|secret|api_?key|apiKey|access_?token|accessToken|private_?key)"\s*:\s*"(?!https?:|\/)[^"\s]{6,}"|\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/gi,
    acceptedOnly: true,
  },
  {
    direction: 'password',
    says: 'a secret',
    cues: ['secret"', 'key"'],
    pattern:
      /"\w*(?:Secret|_secret|ApiKey|(?:Private|Signing|Encryption|Master)Key|_(?:private|signing|encryption|master)_key)"\s*:\s*"(?=[^"]*\d)[^"\s]{12,}"/g,
    acceptedOnly: true,
  },
  {
    // Beside a number of its own it is a record; what a refusal says of a field stands beside no such thing.
    direction: 'password',
    says: 'a record with its password',
    cues: ['password', 'passwd', 'pwd', 'secret', 'api_key', 'apikey'],
    pattern:
      /\\?"id\\?"\s*:\s*\d+[^{}]*?\\?"(?:\w*_)?(?:password|passwd|pwd|password_?hash|passwordHash|secret|api_?key|apiKey)\\?"\s*:\s*\\?"(?!([^"\s\\])\1*\\?"|true|false|none|null)[^"\s\\]{4,}\\?"/g,
  },
  {
    direction: 'password',
    says: 'an address with the password to it',
    cues: ['://'],
    pattern: /\b[a-z][\w+.-]*:\/\/[^\s:@/"'<>]+:[^\s@/"'<>]{3,}@[\w.-]+/gi,
  },
  {
    // A field may be called so, too, but what is wrong with it has no number in one word.
    direction: 'configuration',
    says: 'words of its configuration',
    cues: ['://', 'password', 'passwd', 'secret', 'api_key'],
    pattern:
      /\b(?:jdbc:\w+|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mariadb|redis|amqps?):\/\/[^\s"'<>]{3,}|"(?:\w+\.)+(?:password|passwd|secret|secret-key)\\?"\s*:\s*\\?"(?=[^"\s\\]*\d)[^"\s\\]{4,}|\b(?:[A-Z][A-Z0-9]*_)+(?:PASSWORD|PASSWD|SECRET|SECRET_KEY|API_KEY)\\?"?\s*[:=]\s*\\?"?(?=[^"\s\\]*\d)[^"\s\\]{4,}/g,
  },
  {
    direction: 'token',
    says: 'a token that opens a door',
    cues: ['token', '"eyj'],
    pattern:
      /"(?:\w*_)?(?:activation|reset|session|refresh|auth)_?token"\s*:\s*"[^"\s]{16,}"|"(?:activation|reset)_?token"\s*:\s*"(?=[^"]*\d)[^"\s]{8,}"|"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"/gi,
    acceptedOnly: true,
  },
]

/** What opens an account belongs to whoever reads the mail that it was sent by. */
export const OPENING: Leak = {
  direction: 'token',
  says: 'the link or the token that is to be sent',
  cues: ['http', '"token"'],
  acceptedOnly: true,
  pattern:
    /https?:(?:\\?\/){2}[^\s"'<>]{0,200}(?:activat|reset|verif|confirm|password)[^\s"'<>]{0,100}[?&=/](?=[A-Za-z_-]*\d)[\w-]{16,}|"token"\s*:\s*"(?=[A-Za-z_-]*\d)[\w-]{12,}"/gi,
}
