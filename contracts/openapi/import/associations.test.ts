import { expect, test } from 'vitest'
import { json, operationsOf } from './imported-kit.ts'

const named = (more: object = {}) => ({
  type: 'object',
  required: ['name'],
  properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' }, ...more },
})
const shows = (schema: object) => ({ responses: { 200: { description: 'one', ...json(schema) } } })
const about = (things: string, name: string, schema: object) => ({
  [`/${things}`]: { post: { requestBody: json(named()), responses: {} } },
  [`/${things}/{${name}}`]: {
    get: { operationId: `show-${things}`, ...shows(schema) },
    delete: { responses: {} },
  },
})
const labels = { labels: { type: 'array', items: named() } }
const usual = { ...about('tasks', 'taskId', named(labels)), ...about('labels', 'labelId', named()) }
const pair = {
  put: { operationId: 'put-label', responses: {} },
  delete: { operationId: 'take-label', responses: {} },
}

/** What is known of the operation, where these paths stand beside those of tasks and labels. */
function said(operation: string, paths: object) {
  const found = operationsOf('desk', { ...usual, ...paths }).find(({ id }) => id === `desk.${operation}`)
  return (
    found && {
      marks: found.marks,
      effects: found.relations.flatMap(each => ('effects' in each ? each.effects : [])),
    }
  )
}

const marks = { 'path/taskId': { names: 'taskId', subject: true }, 'path/labelId': { names: 'labelId' } }

test('what is put into another thing that shows it is an entry there, until it is taken out', () => {
  const paths = { '/tasks/{taskId}/labels/{labelId}': pair }
  const entry = (value: string) => ({ property: 'labels', key: ['path/labelId'], value: { entry: value } })
  expect(said('put-label', paths)).toEqual({ marks, effects: [entry('present')] })
  expect(said('take-label', paths)).toEqual({ marks, effects: [entry('absent')] })
})

test('nothing is known of it where no read shows it, where it is never taken out, or is no thing of its own', () => {
  const none = { effects: [] }
  expect(said('put-label', { '/tasks/{taskId}/watchers/{labelId}': pair })).toMatchObject(none)
  expect(said('put-label', { '/tasks/{taskId}/labels/{labelId}': { put: pair.put } })).toMatchObject(none)
  expect(said('put-label', { '/tasks/{taskId}/labels/{day}': pair })).toMatchObject(none)
})
