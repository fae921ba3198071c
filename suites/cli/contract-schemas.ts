import type { Api } from '../../contracts/model/api.ts'
import type { Schema } from '../../contracts/model/schema.ts'

/** The schemas that the contracts of an API write down for requests, each under its endpoint and place. */
export function parameterSchemas(api: Api): { readonly id: string; readonly schema: Schema }[] {
  return api.endpoints.flatMap(({ id, parameters, body }) => [
    ...parameters.map(parameter => ({
      id: `${id}#${parameter.in}/${parameter.name}`,
      schema: parameter.schema,
    })),
    ...(body === undefined ? [] : [{ id: `${id}#body`, schema: body.schema }]),
  ])
}
