import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defectsIn } from '../lint/defects.ts'
import { subjectOf } from '../lint/rule.ts'
import { placesOf } from '../clauses/places-of.ts'
import { schemasAt } from '../clauses/readings-of.ts'
import type { Relation } from '../model/relation.ts'
import { apis } from './index.ts'

const endpoints = apis.flatMap(api => api.endpoints)
const byId = new Map(endpoints.map(endpoint => [endpoint.id, endpoint]))

test('there are the APIs of three vendors', () => {
  expect(apis.map(api => [api.id, api.endpoints.length])).toEqual([
    ['omnidesk-user', 29],
    ['teamwork-desk', 1],
    ['telephony-user', 1],
  ])
})

test('every contract file is an endpoint of its API, and its name ends the id', () => {
  for (const { id, endpoints: listed } of apis) {
    const files = readdirSync(new URL(id, import.meta.url)).filter(name => name.endsWith('.contract.ts'))
    const expected = files.map(name => `${id}.${name.replace('.contract.ts', '')}`)
    expect(listed.map(endpoint => endpoint.id).toSorted()).toEqual(expected.toSorted())
  }
})

test('no two endpoints share an id, or a method and path of one API', () => {
  expect(byId.size).toBe(endpoints.length)
  const routes = endpoints.map(({ api, method, path }) => `${api} ${method} ${path}`)
  expect(new Set(routes).size).toBe(endpoints.length)
})

describe.for(endpoints.map(endpoint => [endpoint.id, endpoint] as const))('%s', ([, endpoint]) => {
  const places = new Set(placesOf(endpoint).map(({ place }) => place))

  test('cites a document and the place in it', () => {
    expect(endpoint.source.document).not.toBe('')
    expect(endpoint.source.place).not.toBe('')
    expect(endpoint.source.url).toMatch(/^https:/)
  })

  test('needs a permission that its API lists', () => {
    const api = apis.find(({ id }) => id === endpoint.api)
    for (const permission of endpoint.permission.anyOf) expect(api?.permissions).toContain(permission)
  })

  test('speaks only of places that it has', () => {
    const said = [
      ...Object.keys(endpoint.marks),
      ...endpoint.ambiguities.map(({ at }) => at.replace(/\/\*$/, '')),
      ...endpoint.relations.flatMap(placesIn),
      ...(endpoint.samples ?? []).flatMap(({ values }) => Object.keys(values)),
    ]
    for (const place of said) expect([...places]).toContain(place)
  })

  test('names only endpoints that exist in its relations', () => {
    for (const id of endpoint.relations.flatMap(endpointsIn)) expect([...byId.keys()]).toContain(id)
  })

  test('reads each place that lint finds wrong, where the rule can tell how', () => {
    const open = defectsIn(subjectOf(endpoint.api, [endpoint])).filter(
      defect => defect.reading && !defect.covered,
    )
    expect(open.map(({ rule, place }) => `${rule} at ${place}`)).toEqual([])
  })

  test('has at most sixty-four combinations of readings at a place', () => {
    for (const place of places) expect(schemasAt(endpoint, place).length).toBeLessThan(64)
  })
})

test('errors of the documentation are stated in the contracts themselves, not only computed', () => {
  const texts = new Map(endpoints.map(endpoint => [endpoint.id, contractText(endpoint.id)]))
  const helpers = new Map([
    ['undeclared-path-parameter', /undeclaredPathParameter\(/],
    ['default-breaks-own-schema', /brokenDefault\(|callerByDefault\(/],
    ['alternation-anchored-on-one-side', /anchoredAlternation\(/],
    ['range-spans-cases', /rangeAcrossCases\(/],
    ['empty-against-min-length', /emptyText\(/],
    ['sibling-name-differs', /otherName\(/],
    ['array-style-undeclared', /listStyleOpen\(/],
    ['state-without-minimum', /onOffState\(/],
    ['prose-enum', /proseEnum\(/],
  ])
  const defects = apis.flatMap(api => defectsIn(subjectOf(api.id, api.endpoints)))
  for (const { rule, endpoint } of defects) {
    const helper = helpers.get(rule)
    if (helper) expect(texts.get(endpoint ?? ''), `${endpoint} lacks ${rule}`).toMatch(helper)
  }
})

function contractText(id: string): string {
  const [api = '', file = ''] = id.split('.')
  return readFileSync(new URL(`${api}/${file}.contract.ts`, import.meta.url), 'utf8')
}

function placesIn(relation: Relation): readonly string[] {
  if (relation.kind === 'writes' || relation.kind === 'creates')
    return relation.effects.flatMap(({ key = [], value }) => [
      ...key,
      ...('from' in value ? [value.from] : []),
    ])
  if (relation.kind === 'pages') return [relation.start, relation.limit]
  if (relation.kind === 'default') return [relation.at]
  return relation.kind === 'selects' || relation.kind === 'narrows' ? [relation.by] : []
}

function endpointsIn(relation: Relation): readonly string[] {
  if (relation.kind === 'inverse') return [relation.of]
  if (relation.kind === 'same-effect') return [relation.as]
  return relation.kind === 'locks' ? [relation.against, relation.until] : []
}
