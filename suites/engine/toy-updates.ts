/** Operations on notes that take another body than the toy's own, for tests. */
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { SchemaObject } from '../../contracts/model/schema.ts'
import { update } from './toy-stage.ts'

/** The toy's update with a body of these members. */
export const updateOf = (
  members: NonNullable<SchemaObject['properties']>,
  { required, ...more }: Partial<Endpoint> & { readonly required?: readonly string[] } = {},
): Endpoint => ({
  ...update,
  body: {
    mediaType: 'application/json',
    required: true,
    schema: { type: 'object', properties: members, ...(required && { required }) },
  },
  ...more,
})

/** Says that each of these members is written as the property of its name. */
export const writesEach = (...members: readonly string[]): Endpoint['relations'] => [
  {
    kind: 'writes',
    basis: 'documented',
    says: 'writes',
    effects: members.map(member => ({ property: member, value: { from: `body/${member}` } })),
  },
]
