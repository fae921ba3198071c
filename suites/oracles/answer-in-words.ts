import type { Exchange } from '../../contracts/model/exchange.ts'

/** What came back, in a few words that never hold random input: `200`, `no answer: the connection was cut`. */
export function answerInWords(exchange: Exchange): string {
  if (exchange.response) return String(exchange.response.status)
  return `no answer (${exchange.failure?.message ?? 'unknown reason'})`
}
