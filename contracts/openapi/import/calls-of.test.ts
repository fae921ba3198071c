import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../model/endpoint.ts'
import { operationsOf } from './imported-kit.ts'

const task = {
  type: 'object',
  properties: { id: { type: 'string' }, title: { type: 'string' }, project_id: { type: 'string' } },
}

/** A call with a body of these required members, which answers with a task. */
const call = (...names: readonly string[]) => ({
  post: {
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: names,
            properties: Object.fromEntries(names.map(name => [name, { type: 'string' }])),
          },
        },
      },
    },
    responses: { 200: { description: '', content: { 'application/json': { schema: task } } } },
  },
})

const endpointsOf = (paths: object): readonly Endpoint[] => operationsOf('desk', paths)

const kindsOf = (endpoints: readonly Endpoint[]) =>
  Object.fromEntries(endpoints.map(({ path, relations }) => [path, relations.map(({ kind }) => kind)]))

describe('calls about one kind of thing', () => {
  const paths = {
    '/task.add': call('title', 'project_id'),
    '/task.list': call('project_id'),
    '/task.get': call('task_id'),
    '/task.update': call('task_id', 'title'),
    '/task.remove': call('task_id'),
  }

  it('imply by their verbs what paths and methods would', () => {
    expect(kindsOf(endpointsOf(paths))).toEqual({
      '/task.add': ['creates'],
      '/task.list': ['lists'],
      '/task.get': ['shows'],
      '/task.update': ['writes'],
      '/task.remove': ['deletes'],
    })
  })

  it('name their thing in the body', () => {
    const [, , get] = endpointsOf(paths)
    expect(get?.marks).toEqual({ 'body/task_id': { names: 'task_id', subject: true } })
  })

  it('imply a thing that stays where what is made can never be removed', () => {
    const { '/task.remove': _, ...others } = paths
    const kinds = Object.values(kindsOf(endpointsOf(others))).flat()
    expect(kinds).toContain('creates')
    expect(kinds).not.toContain('deletes')
  })
})

describe('what an operation uses up', () => {
  it('is to be a spare thing, of which the profile may know some', () => {
    const [archive] = endpointsOf({ '/project.archive': call('project_id') })
    expect(archive?.marks).toEqual({ 'body/project_id': { names: 'spare_project_id' } })
    const [cancel] = endpointsOf({
      '/orders/{orderId}/cancel': { post: { responses: { 200: { description: '' } } } },
    })
    expect(cancel?.marks).toEqual({ 'path/orderId': { names: 'spareOrderId' } })
  })

  it('is the run’s own where it makes such things', () => {
    const item = {
      get: call().post,
      delete: { responses: { 204: { description: '' } } },
    }
    const endpoints = endpointsOf({
      '/tasks': call('title'),
      '/tasks/{taskId}': item,
      '/tasks/{taskId}/close': { post: { responses: { 200: { description: '' } } } },
    })
    const close = endpoints.find(({ path }) => path.endsWith('/close'))
    expect(close).toMatchObject({ locksOut: true, marks: { 'path/taskId': { names: 'taskId' } } })
  })

  it('is nothing where the last word is no such verb', () => {
    const [renew] = endpointsOf({ '/project.renew': call('project_id') })
    expect(renew?.marks).toEqual({ 'body/project_id': { names: 'project_id' } })
  })
})
