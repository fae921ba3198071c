import { ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION } from 'allure-js-commons/http'
import type { HttpExchange, HttpExchangeBody, HttpExchangeNameValue } from 'allure-js-commons/http'
import type { ShownRequest, ShownResponse } from '../../contracts/model/finding.ts'
import { visible } from '../layout/visible.ts'

/** Longer bodies make a report heavy, and nobody reads them. */
const longestBody = 16_384

type Texts = { readonly [name: string]: string }

/** A request and its answer in the form that Allure shows as an HTTP exchange. Secrets were taken out before. */
export function httpExchange(request: ShownRequest, response: ShownResponse | undefined): HttpExchange {
  return {
    schemaVersion: ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION,
    request: {
      method: request.method,
      url: request.url,
      headers: pairs(request.headers),
      query: queryOf(request.url),
      ...(request.body === undefined ? {} : { body: bodyOf(request.body, request.headers) }),
    },
    ...(response === undefined
      ? { error: { name: 'no answer', message: 'The target sent no response to this request.' } }
      : { response: shownResponse(response), start: 0, stop: Math.round(response.durationMs) }),
  }
}

const shownResponse = ({ status, headers, body }: ShownResponse) => ({
  status,
  headers: pairs(headers),
  body: bodyOf(body, headers),
})

const pairs = (texts: Texts): HttpExchangeNameValue[] =>
  Object.entries(texts).map(([name, value]) => ({ name, value: visible(value) }))

function bodyOf(text: string, headers: Texts): HttpExchangeBody {
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const truncated = text.length > longestBody
  return {
    ...(contentType === undefined ? {} : { contentType }),
    encoding: 'utf8',
    value: visible(truncated ? text.slice(0, longestBody) : text),
    size: Buffer.byteLength(text),
    ...(truncated ? { truncated } : {}),
  }
}

function queryOf(url: string): HttpExchangeNameValue[] {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? ''
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value: visible(value) }))
}
