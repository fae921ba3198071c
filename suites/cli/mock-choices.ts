import type { DialectName } from '../../fixtures/mock/dialect.ts'
import type { ShapeName } from '../../fixtures/mock/shapes/shapes.ts'

/** Written down here so that the command line need not load the mock to name its choices; a test holds them equal. */
export const dialectNames = ['strict', 'lenient'] as const satisfies readonly DialectName[]

export const shapeNames = [
  'plain',
  'snake',
  'maps',
  'texts',
  'volatile',
  'pairs',
  'shuffled',
  'silent',
  'annotated',
] as const satisfies readonly ShapeName[]
