import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Alteration, Draft } from '../../contracts/model/request.ts'

/** Anything will do, in any language, some of it rather (RFC 9110, 12.5.1 and 12.5.4). */
const HEADERS = {
  Accept: 'application/json, text/plain;q=0.9, */*;q=0.8',
  'Accept-Language': 'nl-NL, nl;q=0.9, en;q=0.8, *;q=0.5',
}
/** The labels that programs in browsers name an encoding in, although these types have but one. */
const LABELLED = ['application/json', 'application/x-www-form-urlencoded']

/** The same request with the headers that browsers send: they ask for nothing, and change nothing of what is meant. */
export const asABrowser = (draft: Draft): Draft => ({
  ...draft,
  alterations: [...(draft.alterations ?? []), ...headersOf(draft.endpoint), ...labelOf(draft.endpoint)],
})

function headersOf({ parameters }: Endpoint): readonly Alteration[] {
  const documented = parameters.flatMap(each => (each.in === 'header' ? [each.name.toLowerCase()] : []))
  return Object.entries(HEADERS).flatMap(([name, value]) =>
    documented.includes(name.toLowerCase()) ? [] : [{ kind: 'header', name, value } as const],
  )
}

function labelOf({ body }: Endpoint): readonly Alteration[] {
  if (!body || body.label !== undefined || !LABELLED.includes(body.mediaType)) return []
  return [{ kind: 'label', contentType: `${body.mediaType}; charset=UTF-8` }]
}
