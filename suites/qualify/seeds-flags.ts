import { parseArgs } from 'node:util'
import { shapes } from '../../fixtures/mock/shapes/shapes.ts'
import type { ShapeName } from '../../fixtures/mock/shapes/shapes.ts'

const dialectNames = ['strict', 'lenient'] as const

/** What the honest mocks are like that the seeds are tried on: each combination of these. */
export interface SeedsFlags {
  readonly seeds: readonly number[]
  readonly dialects: readonly (typeof dialectNames)[number][]
  readonly shapes: readonly ShapeName[]
  /** Whether other users come and go between the requests. */
  readonly strangers: readonly boolean[]
  readonly apis: readonly string[]
  readonly hands: number
}

const seedsUsage = `npm run seeds -- [--seeds 1-30] [--dialect strict,lenient] [--shape plain,…] [--strangers no,yes] [--api ID,…] [--hands N]`

/** Reads the command line of the seeds. Throws a sentence for what it can't read. */
export function seedsFlagsOf(words: readonly string[], apis: readonly string[], cores: number): SeedsFlags {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seeds: { type: 'string', default: '1-30' },
      dialect: { type: 'string', default: dialectNames.join(',') },
      shape: { type: 'string', default: Object.keys(shapes).join(',') },
      strangers: { type: 'string', default: 'no,yes' },
      api: { type: 'string', default: apis.join(',') },
      hands: { type: 'string', default: String(cores) },
    },
  })
  return {
    seeds: rangeOf(values.seeds),
    dialects: wordsOf('--dialect', values.dialect, dialectNames),
    shapes: wordsOf('--shape', values.shape, Object.keys(shapes).filter(isShape)),
    strangers: wordsOf('--strangers', values.strangers, ['no', 'yes']).map(word => word === 'yes'),
    apis: wordsOf('--api', values.api, apis),
    hands: rangeOf(values.hands)[0] ?? cores,
  }
}

const isShape = (name: string): name is ShapeName => name in shapes

/** `7`, or `1-30`. */
function rangeOf(text: string): readonly number[] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/u.exec(text) ?? []
  const from = Number(first)
  const to = Number(last)
  if (Number.isNaN(from) || to < from)
    throw new Error(`${text} is no number and no range such as 1-30. ${seedsUsage}`)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function wordsOf<Word extends string>(flag: string, text: string, known: readonly Word[]): readonly Word[] {
  return text.split(',').map(word => {
    const found = known.find(each => each === word)
    if (found === undefined)
      throw new Error(`${flag} ${word}: give some of ${known.join(', ')}. ${seedsUsage}`)
    return found
  })
}
