/** How two careful readers judge a text that a format names: the narrowest reading and the widest. */
interface Reading {
  /** Accepted by every reading, given that the plain validator accepts it. */
  strict(text: string): boolean
  /** Accepted by some reading other than the plain validator's. */
  loose(text: string): boolean
}

const always = (): boolean => true
const never = (): boolean => false
const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text)

const ZONE = /(Z|[+-](0\d|1[0-3]):[0-5]\d)$/
const EASY_TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-3]):[0-5]\d)$/
const ISO_DATE =
  /^[+-]?\d{4,6}(-?(0[1-9]|1[0-2])(-?(0[1-9]|[12]\d|3[01]))?|-?W[0-5]\d(-?[1-7])?|-?[0-3]\d\d)?$/i
const ISO_TIME = /^T?([01]\d|2[0-4])(:?[0-5]\d(:?([0-5]\d|60))?)?([.,]\d+)?\s?(Z|[+-]\d\d(:?\d\d)?)?$/i
const LABEL = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const PLAIN_HOST = new RegExp(`^(${LABEL}\\.)+[A-Za-z]{2,63}$`)
const LOOSE_LABEL = '[\\p{L}\\p{M}\\p{N}_-]{1,63}'
const LOOSE_HOST = new RegExp(`^${LOOSE_LABEL}(\\.${LOOSE_LABEL})*\\.?$`, 'u')
const QUOTED = '"([^"\\\\]|\\\\.)*"'
const LOOSE_EMAIL = new RegExp(
  `^(${QUOTED}|[^\\s@"(),:;<>\\[\\]\\\\]+)@(\\[[^\\]\\s]+\\]|${LOOSE_LABEL}(\\.${LOOSE_LABEL})*\\.?)$`,
  'su',
)

/** The check that is copied most often: one sign, something on both sides, no blank. */
const COPIED_EMAIL = /^[^\s@]+@[^\s@]+$/u

const looseEmail = (text: string): boolean => LOOSE_EMAIL.test(text) || COPIED_EMAIL.test(text)

function strictEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const plainLocal = /^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*$/.test(local) && local.length <= 64
  return plainLocal && text.length <= 254 && PLAIN_HOST.test(text.slice(at + 1))
}

/** A day of the calendar where all of it is written out; weeks, months and days of the year as they come. */
function looseDate(text: string): boolean {
  const full = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text)
  if (!ISO_DATE.test(text) || full === null) return ISO_DATE.test(text)
  const [year, month, day] = [Number(full[1]), Number(full[2]), Number(full[3])]
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

function looseDateTime(text: string): boolean {
  const [day, time, ...more] = text.split(/[T\s_]/i)
  return more.length === 0 && looseDate(day ?? '') && (time === undefined || ISO_TIME.test(time))
}

/** What browsers and most libraries make of an address, blanks around it included. */
function isUrl(text: string): boolean {
  return URL.canParse(text)
}

function isPlainUrl(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:/.test(text) &&
    /^[\x21-\x7e]+$/.test(text) &&
    !/["\\^`{|}<>]/.test(text) &&
    isUrl(text)
  )
}

function isNumericHost(text: string): boolean {
  return /^[0-9a-fx.]+$/i.test(text) && URL.canParse(`http://${text}/`)
}

function looksLikeRegex(text: string): boolean {
  const bare = text.replaceAll(/\\[^]/g, '').replaceAll(/\[[^\]]*\]/g, '')
  let depth = 0
  for (const character of bare) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0 && !bare.includes('[') && !/^[*+?]|\\$/.test(bare)
}

function worksInBothModes(text: string): boolean {
  try {
    return [new RegExp(text, 'u'), new RegExp(text)].length === 2
  } catch {
    return false
  }
}

/**
 * Formats that standards and validators read differently. A text is inside a format only if the plain validator and the
 * strict reading accept it, and outside only if neither the plain validator nor the loose reading does. Sources: RFC
 * 5321, 6531, the HTML living standard and the patterns that circulate for e-mail; RFC 3339 and ISO 8601 for dates; RFC
 * 3986 and the WHATWG URL standard for addresses; RFC 4122 and its successor 9562 for uuid; RFC 4648 for byte.
 */
export const formatReadings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['email', { strict: strictEmail, loose: looseEmail }],
  ['date', { strict: matches(/^(19|20)/), loose: looseDate }],
  ['time', { strict: matches(EASY_TIME), loose: matches(ISO_TIME) }],
  ['iso-time', { strict: text => EASY_TIME.test(text) || !ZONE.test(text), loose: matches(ISO_TIME) }],
  [
    'date-time',
    {
      strict: text => /^(19|20)/.test(text) && EASY_TIME.test(text.slice(11)) && text[10] === 'T',
      loose: looseDateTime,
    },
  ],
  ['iso-date-time', { strict: text => text[10] === 'T' && !/:60/.test(text), loose: looseDateTime }],
  [
    'duration',
    {
      strict: always,
      loose: matches(/^[+-]?P(?=.)([+-]?\d+([.,]\d+)?[YMWD])*(T([+-]?\d+([.,]\d+)?[HMS])+)?$/i),
    },
  ],
  ['uri', { strict: isPlainUrl, loose: isUrl }],
  ['url', { strict: isPlainUrl, loose: isUrl }],
  ['uri-reference', { strict: always, loose: text => URL.canParse(text, 'http://example.com/') }],
  ['uri-template', { strict: always, loose: never }],
  ['hostname', { strict: matches(PLAIN_HOST), loose: text => text.length <= 254 && LOOSE_HOST.test(text) }],
  ['ipv4', { strict: always, loose: isNumericHost }],
  [
    'ipv6',
    {
      strict: text => !/[A-F]/.test(text),
      loose: matches(/^\[?[0-9a-f:.]*:[0-9a-f:.]*(%[\w.-]+)?\]?(\/\d+)?$/i),
    },
  ],
  [
    'uuid',
    {
      strict: matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      loose: matches(/^(urn:uuid:)?\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i),
    },
  ],
  ['regex', { strict: worksInBothModes, loose: looksLikeRegex }],
  ['json-pointer', { strict: always, loose: matches(/^#(\/|$)/) }],
  ['json-pointer-uri-fragment', { strict: always, loose: never }],
  ['relative-json-pointer', { strict: always, loose: never }],
  ['byte', { strict: matches(/^[A-Za-z0-9+/]*={0,2}$/), loose: matches(/^[A-Za-z0-9+/_\s=-]*$/) }],
])
