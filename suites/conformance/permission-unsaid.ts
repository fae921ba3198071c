/**
 * Whoever has permissions of which no document says what they are for may be let in or not: what he asks for is only looked
 * for where he was denied it.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Case } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { CaseContext } from '../engine/family.ts'
import { unsaidIdentities } from '../engine/identities.ts'
import { deletes } from '../engine/places-of.ts'
import { castOf, tellingDraft } from '../engine/stagecraft.ts'
import { SUBJECT } from './effects/steps.ts'
import { maybeRefused } from './protocol/maybe-refused.ts'

export const maybeDenied = (context: CaseContext, endpoint: Endpoint, api: Api): readonly Case[] =>
  unsaidIdentities(api, context.targetApi, endpoint).map(({ name }) =>
    maybeRefused(context, endpoint, {
      says: `the credential of ${name}, which may be denied`,
      draft: tellingDraft(context, endpoint, SUBJECT),
      by: { kind: 'identity', name },
      first: deletes(endpoint) ? castOf(context, endpoint, SUBJECT) : [],
      refusals: ['denied'],
    }),
  )
