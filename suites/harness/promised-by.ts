import { clausesOf } from '../../contracts/clauses/clauses-of.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Effect, Relation } from '../../contracts/model/relation.ts'
import { demandedOf } from '../conformance/filters.suite.ts'
import type { Promised, PromisedPart } from '../../reporters/coverage/coverage-of.ts'

/** Everything that the contracts of an API promise, named as the claims about it are. */
export const promisedBy = (api: Api): readonly Promised[] =>
  api.endpoints.map(endpoint => ({
    endpoint: endpoint.id,
    source: endpoint.source,
    parts: partsOf(endpoint),
  }))

function partsOf(endpoint: Endpoint): readonly PromisedPart[] {
  const permission: readonly PromisedPart[] = [
    { kind: 'permission', id: 'denies', says: 'who may not call is denied' },
    { kind: 'permission', id: 'lets-in', says: 'who may call is let in' },
  ]
  if (endpoint.permissionOnly) return permission
  return [
    ...permission,
    { kind: 'clause', id: 'accepts', says: 'what is valid is accepted' },
    ...clausesOf(endpoint).map(({ id, says }): PromisedPart => ({ kind: 'clause', id, says })),
    ...(endpoint.reaches === undefined
      ? endpoint.relations.flatMap(relation => relationParts(endpoint, relation))
      : []),
  ]
}

function relationParts(endpoint: Endpoint, relation: Relation): readonly PromisedPart[] {
  return tailsOf(endpoint, relation).map(id => ({ kind: 'relation', id, says: relation.says }))
}

/** What the ids of the claims about a relation have behind their endpoint. */
function tailsOf(endpoint: Endpoint, relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'writes':
      return visible(endpoint, relation.effects).map(({ property, key, value }) =>
        key === undefined ? `writes/${property}` : `${verbOf(value)}/${property}`,
      )
    case 'creates':
      return ['creates', ...visible(endpoint, relation.effects).map(({ property }) => `creates/${property}`)]
    case 'deletes':
    case 'idempotent':
      return [relation.kind]
    case 'lists':
      return ['lists-created']
    case 'inverse':
      return [`undoes/${relation.of}`]
    case 'same-effect':
      return relation.properties.map(property => `same-effect/${relation.as}/${property}`)
    case 'default':
      return [`default/${relation.at}`]
    case 'selects':
    case 'narrows':
      return [`${relation.kind}/${relation.by}`]
    case 'pages':
      return ['pages', `pages/${relation.start}`, `pages/${relation.limit}`]
    case 'turns':
      return relation.size === undefined ? [] : ['pages']
    case 'sorts':
      return [`sorts/${relation.by}`]
    case 'filters':
      return demandedOf(endpoint).some(({ filter }) => filter === relation) ? [`filters/${relation.by}`] : []
    case 'locks':
      return [`locks/${relation.property}`]
    case 'touches-only-subject':
      return ['spares/bystander']
    case 'shows':
    case 'collects':
    case 'holds':
      return endpoint.method === 'GET' ? ['changes-nothing'] : []
  }
}

/** A secret that was written shows nowhere, if all is well. */
const visible = (endpoint: Endpoint, effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(({ value }) => !('from' in value && endpoint.marks[value.from]?.secret))

function verbOf(value: Effect['value']): string {
  if (!('entry' in value)) return 'flags'
  return value.entry === 'present' ? 'adds' : 'removes'
}
