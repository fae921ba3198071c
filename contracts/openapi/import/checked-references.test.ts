import { describe, expect, test } from 'vitest'
import { bareEndpoint, jsonOf } from '../../lint/endpoint-kit.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { withCheckedReferences } from './checked-references.ts'

const id = { type: 'integer' } as const

/** An operation that refers to a book and a member, and what its document says of these refusals. */
const lending = (refusals: { readonly [status: string]: string }, more: Partial<Endpoint> = {}): Endpoint =>
  bareEndpoint({
    method: 'POST',
    path: '/loans',
    title: 'Lends a book',
    body: jsonOf({ bookId: id, memberId: id }),
    marks: { 'body/bookId': { names: 'bookId' }, 'body/memberId': { names: 'memberId' } },
    responses: Object.fromEntries(
      Object.entries(refusals).map(([status, description]) => [status, { description }]),
    ),
    ...more,
  })

const onlyBook = { marks: { 'body/bookId': { names: 'bookId' } } }

function checkedIn(endpoint: Endpoint, ...others: readonly Endpoint[]): readonly string[] {
  const [marked] = withCheckedReferences([endpoint, ...others])
  return Object.entries(marked?.marks ?? {}).flatMap(([place, { checked }]) => (checked ? [place] : []))
}

describe('a reference is checked', () => {
  test('where a refusal says that there is no such thing', () => {
    expect(checkedIn(lending({ '422': 'There is no such book or member' }))).toEqual([
      'body/bookId',
      'body/memberId',
    ])
    expect(checkedIn(lending({ '404': 'Member not found' }))).toEqual(['body/memberId'])
    expect(checkedIn(lending({ '409': 'The book does not exist' }))).toEqual(['body/bookId'])
  })

  test('where the operation demands that it exists', () => {
    const description = 'Books may be lent twice. Book and member must exist (422).'
    expect(checkedIn(lending({}, { description }))).toEqual(['body/bookId', 'body/memberId'])
  })

  test('where the operation gives a refusal to what is unknown', () => {
    const refused = (description: string) =>
      checkedIn(lending({ '404': 'Not found', '409': 'No' }, { description }))
    expect(refused('A loan is new. An unknown member or book gets 404.')).toEqual([
      'body/bookId',
      'body/memberId',
    ])
    expect(refused('404 for an unknown member, 409 when the book is on loan.')).toEqual(['body/memberId'])
    expect(refused('A member that does not exist is refused (404).')).toEqual(['body/memberId'])
  })

  test('where it is one of a list', () => {
    const several = {
      body: jsonOf({ bookIds: { type: 'array', items: id } }),
      marks: { 'body/bookIds/*': { names: 'bookId' } },
      description: 'An unknown book gets 404.',
    } as const
    expect(checkedIn(lending({ '404': 'Not found' }, several))).toEqual(['body/bookIds/*'])
  })

  test('where a refusal is for what is referred to, and it is the only such thing', () => {
    const refusal = { '422': 'The body refers to something that does not exist' }
    const path = '/shelves/{shelfId}/books'
    expect(checkedIn(lending(refusal, { path, ...onlyBook }))).toEqual(['body/bookId'])
    expect(checkedIn(lending(refusal, { path }))).toEqual([])
  })

  test('where it is the only thing that a 404 can be about', () => {
    expect(checkedIn(lending({ '404': 'Not found' }, onlyBook))).toEqual(['body/bookId'])
  })

  test('where the path names another thing than the refusal', () => {
    const path = '/shelves/{shelfId}/books'
    expect(checkedIn(lending({ '404': 'No such shelf or book' }, { path, ...onlyBook }))).toEqual([
      'body/bookId',
    ])
  })
})

describe('a reference may be checked or not', () => {
  test('where no refusal speaks of it', () => {
    expect(checkedIn(lending({ '422': 'A rule is broken', '404': 'Not found' }))).toEqual([])
    expect(checkedIn(lending({ '409': 'The book is on loan' }, onlyBook))).toEqual([])
    expect(checkedIn(lending({ '403': 'Unknown member' }))).toEqual([])
  })

  test('where what is told is what becomes of a thing that is missing', () => {
    const description = 'A member that does not exist is made. Books that do not exist are skipped.'
    expect(checkedIn(lending({}, { description }))).toEqual([])
  })

  test('where a status is told beside what becomes of a thing that is missing', () => {
    const told = (description: string, refusals = { '404': 'Not found', '409': 'No' }) =>
      checkedIn(lending(refusals, { description }))
    expect(told('Unknown members are signed up (409 when the name is taken).')).toEqual([])
    expect(told('Unknown books are skipped with 404 in the report.')).toEqual([])
    expect(told('Unknown books are left out, 409 when none is left.')).toEqual([])
    expect(told('An unknown book gets 422.')).toEqual([])
    expect(told('An unknown book gets 200.')).toEqual([])
  })

  test('where the path names a thing, too, of which a 404 may speak', () => {
    const inPath = { path: '/shelves/{shelfId}/books', ...onlyBook }
    expect(checkedIn(lending({ '404': 'Not found' }, inPath))).toEqual([])
    const again = { path: '/books/{id}', marks: { ...onlyBook.marks, 'path/id': { names: 'bookId' } } }
    expect(checkedIn(lending({ '404': 'No such book' }, again))).toEqual([])
    const parent = { path: '/books/{bookId}', marks: { 'body/parentBookId': { names: 'parentBookId' } } }
    expect(checkedIn(lending({ '404': 'No such book' }, parent))).toEqual([])
  })

  test('where the document gives a 404 to what refers to nothing, too', () => {
    const health = bareEndpoint({ path: '/health', responses: { '404': { description: 'Not found' } } })
    expect(checkedIn(lending({ '404': 'Not found' }, onlyBook), health)).toEqual([])
  })

  test('where it selects from a list, or is what the request is about', () => {
    expect(checkedIn(lending({ '404': 'No such book' }, { method: 'GET' }))).toEqual([])
    const about = { marks: { 'body/bookId': { names: 'bookId', subject: true } } } as const
    expect(checkedIn(lending({ '404': 'No such book' }, about))).toEqual([])
  })
})
