import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createVitest } from 'vitest/node'
import { apis } from '../../contracts/apis/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { planOf } from '../engine/plan.ts'

const house = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The names of the tests that Vitest finds in its project `conformance`, without running them. */
async function collected(): Promise<readonly string[]> {
  const vitest = await createVitest('test', {
    root: house,
    project: ['conformance'],
    watch: false,
    reporters: [{}],
  })
  try {
    const { testModules, unhandledErrors } = await vitest.collect()
    expect(unhandledErrors).toEqual([])
    return testModules.flatMap(module => [...module.children.allTests()].map(({ fullName }) => fullName))
  } finally {
    await vitest.close()
  }
}

describe('the Vitest project conformance', () => {
  it('has one test for each claim of each API', async () => {
    const claims = apis.flatMap(api => {
      const { planned, watched } = planOf(api, families, watchers, () => true)
      return [...planned.map(({ claim }) => claim.id), ...watched.map(({ id }) => id)]
    })
    const tails = [...new Set(claims)].map(id => id.slice(id.indexOf('/') + 1))
    const titles = (await collected()).map(name => name.slice(name.lastIndexOf(' > ') + 3))
    expect(titles.length).toBeGreaterThan(1500)
    expect(titles.toSorted()).toEqual(tails.toSorted())
  }, 400_000)
})
