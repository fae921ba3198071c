import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault, rangeAcrossCases } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, state, userID } from './fields.ts'

const campaign = {
  description: "Name of the campaign you want to set the user's status to.",
  type: 'string',
  pattern: '^[a-zA-z0-9\\-_]+$',
  minLength: 1,
} as const satisfies Schema

const campaignState = {
  type: 'object',
  required: ['campaign', 'state'],
  properties: { userID, campaign, state },
} as const satisfies Schema

export const userCampaignState: Endpoint = {
  id: 'omnidesk-user.user-campaign-state',
  api,
  method: 'POST',
  path: '/api/v2/user/userCampaignState',
  title: "Sets this user's active or inactive campaigns.",
  source: cite('userCampaignState (userCampaignStatePOST)', "Sets this user's active or inactive campaigns."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(campaignState),
  responses: onlySuccess,
  ambiguities: [
    callerByDefault('body/userID'),
    rangeAcrossCases('body/campaign', '^[a-zA-Z0-9\\-_]+$'),
    onOffState('body/state'),
  ],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    'body/campaign': { names: 'campaign' },
  },
  relations: [
    writes({ campaigns: from('body/state', ['body/campaign']) }),
    omittedIsCaller('body/userID'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of POST /api/v2/user/userCampaignState'),
      values: { 'body/userID': 'UID', 'body/campaign': 'text', 'body/state': 1 },
    },
  ],
}
