import type { PermissionNote, Subject } from '../../lint/rule.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { ReadDocument } from './read-document.ts'

/**
 * Brings together what several documents of one vendor say: requests that one page prints are samples of the operation
 * that another describes (by method and path). One subject a document, those left without endpoints dropped.
 */
export function subjectsOf(documents: readonly ReadDocument[]): readonly Subject[] {
  const described = documents.filter(({ samplesOnly }) => !samplesOnly).map(({ subject }) => subject)
  const pages = documents.filter(({ samplesOnly }) => samplesOnly).map(({ subject }) => subject)
  const all = described.flatMap(({ endpoints }) => endpoints)
  return [
    ...described.map(subject => withSamples(subject, pages)),
    ...pages.map(page => leftOf(page, all)),
  ].filter(({ endpoints }) => endpoints.length > 0)
}

function withSamples(subject: Subject, pages: readonly Subject[]): Subject {
  const shown = pages.flatMap(({ endpoints }) => endpoints)
  const endpoints = subject.endpoints.map(endpoint => {
    const samples = shown.filter(each => isSame(each, endpoint)).flatMap(each => each.samples ?? [])
    return samples.length > 0 ? { ...endpoint, samples: [...(endpoint.samples ?? []), ...samples] } : endpoint
  })
  const printed = pages.flatMap(page =>
    page.samples.flatMap(sample => {
      const of = page.endpoints.find(({ id }) => id === sample.endpoint)
      const meant = endpoints.find(endpoint => of && isSame(endpoint, of))
      return meant ? [{ ...sample, endpoint: meant.id }] : []
    }),
  )
  return { ...subject, endpoints, samples: [...subject.samples, ...printed] }
}

/** What a page of samples says that no other document does. */
function leftOf(page: Subject, described: readonly Endpoint[]): Subject {
  const patterns = new Set(described.flatMap(patternsOf))
  const endpoints = page.endpoints.filter(each => !described.some(other => isSame(each, other)))
  return {
    ...page,
    endpoints,
    orphans: page.orphans.filter(note => !described.some(endpoint => isMeant(note, endpoint))),
    samples: page.samples.filter(sample => endpoints.some(({ id }) => id === sample.endpoint)),
    loosePatterns: page.loosePatterns.filter(({ pattern }) => !patterns.has(pattern)),
  }
}

const isSame = (one: Endpoint, other: Endpoint): boolean =>
  one.method === other.method && one.path === other.path

const isMeant = ({ method, operation }: PermissionNote, endpoint: Endpoint): boolean =>
  endpoint.method === method && endpoint.path.split('/').at(-1) === operation

function patternsOf(endpoint: Endpoint): readonly string[] {
  const found = JSON.stringify([endpoint.parameters, endpoint.body?.schema]).matchAll(
    /"pattern":("(?:[^"\\]|\\.)*")/g,
  )
  return [...found].map(([, text = '""']): string => String(JSON.parse(text)))
}
