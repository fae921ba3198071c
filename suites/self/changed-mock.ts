/** For tests: the strict mock with a defect at every operation. */
import type { AddressInfo } from 'node:net'
import { dialects } from '../../fixtures/mock/dialect.ts'
import { at } from '../../fixtures/mock/faults/change.ts'
import type { Change } from '../../fixtures/mock/faults/change.ts'
import { honestBackend } from '../../fixtures/mock/honest.ts'
import type { JsonObject } from '../../fixtures/mock/json.ts'
import { listen } from '../../fixtures/mock/listen.ts'
import { profileOf } from '../../fixtures/mock/profile.ts'
import { shapes } from '../../fixtures/mock/shapes/shapes.ts'
import { seedWorld } from '../../fixtures/mock/world/seed-world.ts'

interface ChangedMock {
  readonly profile: JsonObject
  readonly close: () => void
}

export async function changedMock(change: Change): Promise<ChangedMock> {
  const honest = honestBackend(dialects.strict, shapes.plain)
  const backend = at(Object.keys(honest.rules), change)(honest, '')
  const world = seedWorld(1)
  const server = await listen(0, incoming => {
    world.requests += 1
    world.now += 1_017
    return backend.handle(backend, world, incoming)
  })
  return {
    profile: profileOf(backend, `http://127.0.0.1:${addressOf(server.address()).port}`),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address
}
