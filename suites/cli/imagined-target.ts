import type { Api, AuthScheme } from '../../contracts/model/api.ts'
import type { Reach } from '../../contracts/model/endpoint.ts'
import type { Credential, Secret, Target, TargetApi } from '../../contracts/model/target.ts'
import { usualLimits } from '../../fixtures/targets/index.ts'

/**
 * The deployment that a plan of contracts without a profile is made for: it may be written to, offers an identity with
 * each permission and one with none, and knows something of every kind that the contracts name. Nothing is sent to it.
 */
export function imaginedTarget(apis: readonly Api[]): Target {
  return {
    name: 'imagined',
    mode: 'sandbox',
    allowHosts: ['127.0.0.1'],
    allow: everyReach,
    apis: apis.map(imaginedApi),
    answers: {
      accepted: { statuses: 'default' },
      refused: { statuses: 'default' },
      denied: { statuses: 'default' },
    },
    limits: usualLimits,
  }
}

const everyReach: readonly Reach[] = ['mail', 'phone', 'device']

function imaginedApi(api: Api): TargetApi {
  const credential = credentialFor(api.auth[0])
  const known = [
    ...api.entities.map(entity => entity.known),
    ...api.endpoints.flatMap(({ marks }) => Object.values(marks ?? {}).flatMap(({ names }) => names ?? [])),
  ]
  return {
    api: api.id,
    baseUrl: 'http://127.0.0.1',
    identities: [
      { name: 'full', permissions: ['*'], credential },
      ...api.permissions.map(permission => ({ name: permission, permissions: [permission], credential })),
      { name: 'nobody', permissions: [], credential },
    ],
    known: Object.fromEntries(known.map(kind => [kind, '*'])),
    routes: {},
    notTestable: {},
  }
}

function credentialFor(scheme: AuthScheme): Credential {
  const secret: Secret = { value: 'imagined', shown: '$KEY' }
  switch (scheme.kind) {
    case 'apiKey':
      return scheme.in === 'header'
        ? { kind: 'headers', headers: { [scheme.name]: secret } }
        : { kind: 'query', query: { [scheme.name]: secret } }
    case 'basic':
    case 'digest':
      return { kind: scheme.kind, username: 'imagined', password: secret }
    case 'bearer':
      return { kind: 'bearer', token: secret }
  }
}
