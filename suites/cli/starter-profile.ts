import type { Api, AuthScheme } from '../../contracts/model/api.ts'
import type { Profile, ProfileIdentity } from '../../fixtures/targets/profile.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'

/** What is known of an API before anybody has told where it runs. */
export interface Described {
  readonly api: Api
  readonly server?: string | undefined
  readonly cookies: readonly string[]
}

/** A profile to be filled in, the variables that it reads, and the kinds of things that have to be named in it. */
export interface StarterProfile {
  readonly profile: Profile
  readonly variables: readonly string[]
  readonly toFillIn: readonly string[]
}

/** Where a server that is a path alone, or nothing at all, is taken to be. */
const HERE = 'http://127.0.0.1:8080'

/** What a document tells of a target, as a profile. */
export function starterProfile({ api, server = '', cookies }: Described): StarterProfile {
  const variables = new Set<string>()
  const secret = (...words: readonly string[]): string => {
    const name = [api.id, ...words]
      .join('_')
      .toUpperCase()
      .replace(/[^A-Z\d]+/g, '_')
    variables.add(name)
    return `\${${name}}`
  }
  const identities = holders(api).map(({ name, permissions }): readonly [string, ProfileIdentity] => [
    name,
    { ...credentialOf(api, cookies, (...words) => secret(name, ...words)), permissions },
  ])
  const toFillIn = kindsToKnow(api)
  const profile: Profile = {
    name: 'staging',
    mode: 'sandbox',
    apis: {
      [api.id]: {
        baseUrl: /^https?:/.test(server) ? server : `${HERE}${server}`,
        identities: Object.fromEntries(identities),
        known: Object.fromEntries(toFillIn.map(kind => [kind, []])),
      },
    },
  }
  return { profile, variables: [...variables], toFillIn }
}

/** Whoever may do all, each who has one permission alone, and somebody who has none. */
function holders({ permissions }: Api) {
  const single = permissions.filter(each => each !== '*')
  const alone = single.length > 1 ? single.map(each => ({ name: each, permissions: [each] })) : []
  return [{ name: 'all', permissions }, ...alone, { name: 'nobody', permissions: [] }]
}

type Credential = Omit<ProfileIdentity, 'permissions'>

function credentialOf(
  { auth }: Api,
  [cookie]: readonly string[],
  secret: (...words: readonly string[]) => string,
): Credential {
  if (cookie !== undefined && auth[0].kind === 'bearer')
    return { headers: { Cookie: `${cookie}=${secret(cookie)}` } }
  return credentialFor(auth[0], secret)
}

function credentialFor(scheme: AuthScheme, secret: (...words: readonly string[]) => string): Credential {
  switch (scheme.kind) {
    case 'apiKey':
      return { [scheme.in === 'header' ? 'headers' : 'query']: { [scheme.name]: secret('key') } }
    case 'basic':
    case 'digest':
      return { [scheme.kind]: { username: secret('user'), password: secret('password') } }
    case 'bearer':
      return { bearer: secret('token') }
  }
}

/** What paths and required places name and no run makes, and what other things stand in. */
function kindsToKnow(api: Api): readonly string[] {
  const made = new Set(
    api.entities.filter(({ name }) => creatorOf(api, name) !== undefined).map(({ known }) => known),
  )
  const kinds = api.endpoints.flatMap(({ marks, body, parameters }) =>
    Object.entries(marks).flatMap(([place, { names, within }]) => {
      const isNeeded =
        place.startsWith('path/') ||
        parameters.some(each => each.required && `${each.in}/${each.name}` === place) ||
        (typeof body?.schema === 'object' && body.schema.required?.some(name => `body/${name}` === place))
      return names !== undefined && isNeeded && (within || !made.has(names)) ? [names] : []
    }),
  )
  return [...new Set(kinds)]
}
