import type { Endpoint, Reply } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'

/** The replies that are documented for what is accepted, in the order of the document. */
export const acceptedReplies = ({ responses }: Pick<Endpoint, 'responses'>): readonly Reply[] =>
  Object.entries(responses).flatMap(([status, reply]) => (status.startsWith('2') ? [reply] : []))

export const acceptedSchemas = (endpoint: Pick<Endpoint, 'responses'>): readonly Schema[] =>
  acceptedReplies(endpoint).flatMap(({ schema }) => schema ?? [])
