import type { Reply } from '../model/endpoint.ts'

/** "200", and nothing else: neither what comes back, nor what a refusal looks like. */
export const onlySuccess: { readonly [status: string]: Reply } = { '200': { description: '' } }
