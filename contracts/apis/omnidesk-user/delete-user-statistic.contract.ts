import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { otherName } from '../../dsl/readings/fields.ts'
import { brokenDefault, callerByDefault, needlessEscapes } from '../../dsl/readings/texts.ts'
import {
  entryDisappears,
  idempotent,
  inverseOf,
  omitted,
  omittedIsCaller,
  writes,
} from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, statistic, statisticOption, statisticUnescaped, userID } from './fields.ts'

const entry = {
  type: 'object',
  required: ['statistic'],
  properties: {
    userID,
    statistic,
    statisticPrimaryOption: statisticOption,
    statisticSecondaryOption: statisticOption,
  },
} as const satisfies Schema

export const deleteUserStatistic: Endpoint = {
  id: 'omnidesk-user.delete-user-statistic',
  api,
  method: 'DELETE',
  path: '/api/v2/user/userStatistic',
  title: 'Deletes user statistic settings.',
  source: cite('userStatistic (userStatisticDELETE)', 'Deletes user statistic settings.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(entry),
  responses: onlySuccess,
  ambiguities: [
    callerByDefault('body/userID'),
    needlessEscapes('body/statistic', statisticUnescaped),
    brokenDefault('body/statisticPrimaryOption', ''),
    brokenDefault('body/statisticSecondaryOption', ''),
    otherName('body/statisticPrimaryOption', 'statisticOption'),
  ],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    'body/statistic': { names: 'statistic' },
  },
  relations: [
    writes({
      statistics: entryDisappears(
        'body/statistic',
        'body/statisticPrimaryOption',
        'body/statisticSecondaryOption',
      ),
    }),
    inverseOf('omnidesk-user.add-user-statistic'),
    omittedIsCaller('body/userID'),
    omitted('body/statisticPrimaryOption', ''),
    omitted('body/statisticSecondaryOption', ''),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of DELETE /api/v2/user/userStatistic'),
      values: {
        'body/userID': "'UID'",
        'body/statistic': "'text'",
        'body/statisticPrimaryOption': "''",
        'body/statisticSecondaryOption': "''",
      },
    },
  ],
}
