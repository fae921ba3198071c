import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { replyText } from './comparable.ts'

const textOf = (path: string, json: Json): string => replyText(noNoise(0), answeredWith(200, { json, path }))

describe('the text of a reply', () => {
  it.each(['', 'https://desk.example.com'])('holds no link of the reply to itself, after "%s"', host => {
    const told = (path: string) => textOf(path, { name: 'ann', links: { self: `${host}${path}` } })
    expect(told('/api/settings?userID=4')).toBe(told('/api/settings'))
    expect(told('/api/settings')).toContain('name=ann')
  })

  it('holds links elsewhere, and every other text', () => {
    const asked = '/api/settings?userID=4'
    expect(textOf(asked, { avatar: '/img/4.png' })).not.toBe(textOf(asked, { avatar: '/img/5.png' }))
    expect(textOf(asked, { name: 'ann' })).not.toBe(textOf(asked, { name: 'ben' }))
    expect(textOf('/', { home: '/' })).toBe('home=/')
  })
})
