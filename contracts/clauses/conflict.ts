import type { Endpoint } from '../model/endpoint.ts'

/** The status of what is not in a state for a request (RFC 9110, 15.5.10). */
export const CONFLICT = 409

export const documentsConflict = ({ responses }: Pick<Endpoint, 'responses'>): boolean =>
  responses[String(CONFLICT)] !== undefined
