import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { otherName } from '../../dsl/readings/fields.ts'
import { brokenDefault, callerByDefault, needlessEscapes } from '../../dsl/readings/texts.ts'
import { from, idempotent, omitted, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, statistic, statisticOption, statisticUnescaped, userID } from './fields.ts'

const setting = {
  type: 'object',
  required: ['statistic', 'watchToggle'],
  properties: {
    userID,
    statistic,
    statisticPrimaryOption: statisticOption,
    statisticSecondaryOption: statisticOption,
    watchToggle: { type: 'string', enum: ['watch', 'unwatch'] },
  },
} as const satisfies Schema

export const watch: Endpoint = {
  id: 'omnidesk-user.watch',
  api,
  method: 'PUT',
  path: '/api/v2/user/watch',
  title: "Updates this user's statistics watch setting.",
  source: cite('watch (watchPUT)', "Updates this user's statistics watch setting."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(setting),
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
      statisticWatch: from('body/watchToggle', [
        'body/statistic',
        'body/statisticPrimaryOption',
        'body/statisticSecondaryOption',
      ]),
    }),
    omittedIsCaller('body/userID'),
    omitted('body/statisticPrimaryOption', ''),
    omitted('body/statisticSecondaryOption', ''),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/watch'),
      values: {
        'body/userID': "'UID'",
        'body/statistic': "'text'",
        'body/statisticPrimaryOption': "''",
        'body/statisticSecondaryOption': "''",
        'body/watchToggle': "'watch'",
      },
    },
  ],
}
