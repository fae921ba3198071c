import type { Schema, SchemaObject } from '../model/schema.ts'
import { namesIn } from './names-in.ts'
import { besidesNothing } from './besides-nothing.ts'
import { schemaObject } from './places-of.ts'
import { anyOfWords } from './any-of-words.ts'
import { wordsOf } from './words-of.ts'

const counting = /^(the )?((total )?(sum|number|count|amount)\b|how (many|much)\b|total of\b)/i
/** What counts what there was, and not what there is. */
const ofAllTimes = anyOfWords(
  'ever|so far|life-?time|all[- ]time|histor\\w+|last|next',
  'created|made|sent|received|placed|written|posted|published|added|deleted|removed',
)

/** The members of a reply that count things of this kind, or sum something of them, in the words of their descriptions. */
export function countedIn(reply: Schema, entity: string): readonly string[] {
  const kind = new RegExp(`\\b${wordsOf(entity).join('[ -]?')}(s|es)?\\b`, 'i')
  const isCount = (field: SchemaObject): boolean => {
    const { type } = schemaObject(besidesNothing(field))
    const { description = '' } = field
    const isNumber = [type ?? []].flat().some(each => each === 'number' || each === 'integer')
    return isNumber && counting.test(description) && kind.test(description) && !ofAllTimes.test(description)
  }
  return [...new Set(namesIn(reply, isCount))]
}
