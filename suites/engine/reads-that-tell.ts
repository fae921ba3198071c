import type { CaseContext } from './family.ts'

/** The reads that show everything are enough, where there are any. */
export function readsThatTell({ api }: CaseContext): { reads?: readonly string[] } {
  const telling = api.endpoints.filter(({ relations }) =>
    relations.some(each => each.kind === 'shows' && each.properties === 'all'),
  )
  return telling.length === 0 ? {} : { reads: telling.map(({ id }) => id) }
}
