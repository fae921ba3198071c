import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { versionTold } from './version-told.ts'

const shown = (written: string, etag: string, text = written) => ({
  written,
  exchange: answeredWith(200, { body: JSON.stringify({ name: text }), headers: { etag } }),
})

it('another state has another version', () => {
  expect(versionTold(shown('amber', '"1"'), shown('birch', '"2"')).kind).toBe('holds')
  expect(versionTold(shown('amber', '"1"'), shown('birch', '"1"'))).toMatchObject({
    oracle: 'version-told',
    direction: 'kept',
  })
})

it('says nothing of weak versions, of none, and of what is not shown', () => {
  expect(versionTold(shown('amber', 'W/"1"'), shown('birch', 'W/"1"')).kind).toBe('inconclusive')
  expect(versionTold(shown('amber', '"1"'), shown('birch', '"1"', 'amber')).kind).toBe('inconclusive')
})
