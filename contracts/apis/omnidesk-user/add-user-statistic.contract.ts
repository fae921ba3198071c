import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { otherName } from '../../dsl/readings/fields.ts'
import { brokenDefault, callerByDefault, needlessEscapes } from '../../dsl/readings/texts.ts'
import { entryAppears, omitted, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, statistic, statisticOption, statisticUnescaped, userID } from './fields.ts'

const entry = {
  type: 'object',
  required: ['statistic'],
  properties: { userID, statistic, statisticOption, statisticSecondaryOption: statisticOption },
} as const satisfies Schema

export const addUserStatistic: Endpoint = {
  id: 'omnidesk-user.add-user-statistic',
  api,
  method: 'POST',
  path: '/api/v2/user/userStatistic',
  title: 'Adds user statistic KPI.',
  source: cite('userStatistic (userStatisticPOST)', 'Adds user statistic KPI.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(entry),
  responses: onlySuccess,
  ambiguities: [
    callerByDefault('body/userID'),
    needlessEscapes('body/statistic', statisticUnescaped),
    brokenDefault('body/statisticOption', ''),
    brokenDefault('body/statisticSecondaryOption', ''),
    otherName('body/statisticOption', 'statisticPrimaryOption'),
  ],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    'body/statistic': { names: 'statistic' },
  },
  relations: [
    writes({
      statistics: entryAppears('body/statistic', 'body/statisticOption', 'body/statisticSecondaryOption'),
    }),
    omittedIsCaller('body/userID'),
    omitted('body/statisticOption', ''),
    omitted('body/statisticSecondaryOption', ''),
  ],
  samples: [
    {
      source: cite('sample of POST /api/v2/user/userStatistic'),
      values: {
        'body/userID': 'UID',
        'body/statistic': 'text',
        'body/statisticOption': '',
        'body/statisticSecondaryOption': '',
      },
    },
  ],
}
