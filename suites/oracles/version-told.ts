import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { bodyText } from './body-text.ts'

/** What a read showed once this value was written. */
export interface ShownVersion {
  readonly written: Json | undefined
  readonly exchange: Exchange
}

/** Two states of a thing that a read shows have two versions (`ETag`; RFC 9110, 8.8.1). A weak one may be coarse. */
export function versionTold(former: ShownVersion, later: ShownVersion): Verdict {
  const [one, other] = [former, later].map(({ exchange }) => exchange.response?.headers['etag'])
  if (one === undefined || other === undefined || one.startsWith('W/'))
    return { kind: 'inconclusive', reason: 'the read tells no strong ETag' }
  if (!shows(former, former) || !shows(later, later) || shows(former, later) || shows(later, former))
    return { kind: 'inconclusive', reason: 'the read does not show what was written' }
  if (one !== other) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'version-told',
    direction: 'kept',
    expected: 'another ETag once something else is stored',
    observed: `${one} before and after the change`,
    exchange: later.exchange,
  }
}

const shows = ({ written }: ShownVersion, { exchange: { response } }: ShownVersion): boolean =>
  written !== undefined && response !== undefined && bodyText(response.body).includes(JSON.stringify(written))
