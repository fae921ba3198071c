/** Cases on the toy stage that the tests of batches share, and what became of them in words. */
import type { Case } from '../../contracts/model/claim.ts'
import type { BatchResult } from './batch-runner.ts'
import { caseOf, sending, update } from './toy-stage.ts'

/** A case of one field that may travel with others. */
export function travelling(place: string, text: string): Case {
  const draft = { endpoint: update, values: { [`body/${place}`]: { json: text } } }
  return caseOf(
    { [place]: text },
    {
      merge: {
        place: `body/${place}`,
        value: { json: text },
        draft,
        stepsFor: ({ values }) => [
          sending(
            Object.fromEntries(
              Object.entries(values).flatMap(([at, value]) =>
                'json' in value ? [[at.slice(5), String(value.json)]] : [],
              ),
            ),
          ),
        ],
      },
    },
  )
}

/** Which claim, what was tried, and what came of it. */
export const verdicts = ({ played }: BatchResult): readonly string[] =>
  played.map(
    ({ claim, case: { says }, verdict, steady }) =>
      `${claim.id.slice(13)} ${says} ${verdict.kind}${steady === undefined ? '' : steady ? ' steadily' : ' once'}`,
  )
