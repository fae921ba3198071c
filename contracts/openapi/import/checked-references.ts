import { wordsOf } from '../../clauses/words-of.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'

/** Refusals that are given for what a request says (RFC 9110, 15.5). */
const REFUSALS = ['400', '404', '409', '422']
const NOTHING_FOUND = '404'

/** What is said of a thing that is not there. */
const MISSING =
  /\b(no such|unknown|not found|not known|non-?existent|(does|do|did)( not|n['’]t) exist|must exist)\b/i
/** Of an operation as a whole only a demand counts: what becomes of things that are missing may be told there, too. */
const DEMANDED = /\b(must|has to|have to|needs? to) (already )?(exist|be (an )?existing)\b/i

/** Of something, whatever it is, that a request refers to. */
const REFERRED = /\brefer(s|red|ring|ences?|enced)?\b/i
/** What is no refusal, though a status may be told beside it. */
const LET_PASS = /\b(never|ignor\w+|skip\w*|dropped|created|made|instead|without)\b/i

/**
 * Marks the references of which a document says that they are checked: a refusal's description, or a demand of the
 * operation, names the thing as missing, or the operation gives it a refusal ("an unknown member gets 404"); a refusal is
 * for what is referred to, and there is only one such thing; or the operation has no path parameter and nothing else to
 * refer to, so that its 404 can mean nothing else. A document that gives a 404 to what refers to nothing gives it to
 * everything, and says nothing by it.
 */
export function withCheckedReferences(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const isBoilerplate = endpoints.some(
    each => isWithoutPath(each) && each.responses[NOTHING_FOUND] !== undefined && namedIn(each).length === 0,
  )
  return endpoints.map(endpoint => {
    const checked = checkedIn(endpoint, isBoilerplate)
    if (checked.length === 0) return endpoint
    const marks = checked.map(place => [place, { ...endpoint.marks[place], checked: true }] as const)
    return { ...endpoint, marks: { ...endpoint.marks, ...Object.fromEntries(marks) } }
  })
}

function checkedIn(endpoint: Endpoint, isBoilerplate: boolean): readonly Place[] {
  const references = referencesIn(endpoint)
  if (references.length === 0) return []
  const said = missingIn(endpoint)
  const inPath = [...endpoint.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => thingOf(name))
  const named = references.filter(place => {
    const { names = '' } = endpoint.marks[place] ?? {}
    const isOfPath = inPath.includes(thingOf(place)) || isNamedByPath(endpoint, names)
    return !isOfPath && said.some(text => speaksOf(text, place))
  })
  if (named.length > 0) return named
  const [only, ...others] = namedIn(endpoint)
  if (only === undefined || others.length > 0 || !references.includes(only)) return []
  const canMeanNothingElse =
    !isBoilerplate && isWithoutPath(endpoint) && endpoint.responses[NOTHING_FOUND] !== undefined
  return canMeanNothingElse || tellsOfReferred(endpoint) ? [only] : []
}

/** Where a body or a query names other things than the request is about. A list of none is an answer, too. */
const referencesIn = (endpoint: Endpoint): readonly Place[] =>
  endpoint.method === 'GET'
    ? []
    : namedIn(endpoint).filter(place => {
        const { subject, ignorable, secret } = endpoint.marks[place] ?? {}
        return !subject && !ignorable && !secret
      })

const namedIn = ({ marks }: Endpoint): readonly Place[] =>
  Object.entries(marks).flatMap(([place, { names }]) =>
    names !== undefined && /^(body|query)\//.test(place) ? [place] : [],
  )

const isWithoutPath = ({ path }: Endpoint): boolean => !path.includes('{')

function missingIn({ responses, title, description = '' }: Endpoint): readonly string[] {
  const refusals = REFUSALS.flatMap(status => responses[status]?.description ?? [])
  const demands = [title, description].flatMap(text => text.split(/(?<=[.;!])\s/))
  return [
    ...refusals.filter(text => MISSING.test(text)),
    ...demands.filter(sentence => DEMANDED.test(sentence)),
    ...demands.flatMap(withoutAsides).filter(part => isRefusalOfMissing(part, responses)),
  ]
}

const tellsOfReferred = ({ responses }: Endpoint): boolean =>
  REFUSALS.some(status => {
    const { description = '' } = responses[status] ?? {}
    return REFERRED.test(description) && MISSING.test(description)
  })

/** The parts of a sentence without what stands in brackets, a status alone excepted. */
const withoutAsides = (sentence: string): readonly string[] =>
  sentence.replaceAll(/\((?!\s*\d{3}\s*\))[^()]*\)/g, '').split(/,\s/)

const isRefusalOfMissing = (text: string, responses: Endpoint['responses']): boolean =>
  MISSING.test(text) &&
  !LET_PASS.test(text) &&
  [...text.matchAll(/\b\d{3}\b/g)].some(
    ([status]) => REFUSALS.includes(status) && responses[status] !== undefined,
  )

/** What the path names may be what is missing. */
const isNamedByPath = ({ marks }: Endpoint, kind: string): boolean =>
  Object.entries(marks).some(([place, { names }]) => place.startsWith('path/') && names === kind)

/** `memberId` is spoken of where a member is. */
function speaksOf(text: string, place: Place): boolean {
  const thing = thingOf(place)
  return thing !== undefined && wordsOf(text).some(each => each === thing || each === `${thing}s`)
}

/** The last word of a name but for what any id is called: a list's, where it is of ids. */
function thingOf(place: string): string | undefined {
  const name = place.replace(/\/\*$/, '')
  return wordsOf(name.slice(name.lastIndexOf('/') + 1)).findLast(word => !/^(id|uuid|ref)s?$/.test(word))
}
