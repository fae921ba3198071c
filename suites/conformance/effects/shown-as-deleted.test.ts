import { expect, it } from 'vitest'
import type { Schema } from '../../../contracts/model/schema.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { endpointWith, shownBy } from '../../oracles/exchange-kit.ts'
import { isShownAsDeleted } from './shown-as-deleted.ts'

/** Whether a reply with these places is that of a deleted one, where this is the schema of the reply. */
function isDeleted(schema: Schema, places: { readonly [place: string]: readonly Shown[] }): boolean {
  const read = endpointWith({ '200': { description: '', schema } }, 'GET')
  const [view] = shownBy(read.id, places).views.values()
  if (!view) throw new Error('Nothing is shown.')
  return isShownAsDeleted([read], view)
}

const documented: Schema = { properties: { product: { properties: { deletedAt: { type: 'string' } } } } }

it('is told by a member that the documentation has for it', () => {
  expect(isDeleted(documented, { 'product.deletedAt': ['2026-01-01'] })).toBe(true)
})

it('is not told by a member that says nothing, or that is not documented', () => {
  expect(isDeleted(documented, { 'product.deletedAt': [null] })).toBe(false)
  expect(isDeleted(documented, { 'product.name': ['deleted'] })).toBe(false)
  expect(isDeleted({ properties: { name: {} } }, { deletedAt: ['2026-01-01'] })).toBe(false)
})
