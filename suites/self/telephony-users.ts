/** For tests: what the telephony users of a mock are like. */
import { expect } from 'vitest'

const PATH = '/integrations/adapters/hook/users'
const AUTHORIZATION = `Basic ${Buffer.from('admin:Tr0ub4dor:pbx').toString('base64')}`

/** Every telephony user as the mock shows it: by the read that nobody documents, or else in reply to an empty update. */
export async function telephonyUsers(url: string): Promise<readonly unknown[]> {
  const users = [1, 2, 3, 4, 5].map(async id => {
    const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' }
    const read = await fetch(`${url}${PATH}/${id}`, { headers })
    const shown = read.ok ? read : await fetch(`${url}${PATH}/${id}`, { method: 'PUT', headers, body: '{}' })
    expect(shown.status).toBe(200)
    const user: unknown = await shown.json()
    return user
  })
  return Promise.all(users)
}
