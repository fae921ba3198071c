import { expect, test } from 'vitest'
import { json, operationsOf } from './imported-kit.ts'

const student = {
  type: 'object',
  required: ['name'],
  properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
}
const one = { responses: { 200: { description: 'one', ...json(student) } } }
const usual = {
  '/students': { post: { operationId: 'add', requestBody: json(student), responses: {} } },
  '/students/{studentId}': {
    get: { operationId: 'show', ...one },
    delete: { operationId: 'remove', responses: {} },
  },
}

/** An operation of an API that makes students, and courses for none of which it says how they are made. */
function operation(method: string, path: string) {
  const paths = { ...usual, [path]: { [method]: { operationId: 'try', responses: {} } } }
  return operationsOf('school', paths).find(({ id }) => id === 'school.try')
}

test('what is taken out of something else has to be in it: no new one is, and a spare one is wanted', () => {
  const taken = operation('delete', '/courses/{courseId}/students/{studentId}')
  expect(taken?.marks['path/studentId']).toEqual({ names: 'spareStudentId' })
  expect(taken?.locksOut).toBeUndefined()
})

test('a new one may be put into it', () => {
  const put = operation('put', '/courses/{courseId}/students/{studentId}')
  expect(put?.marks['path/studentId']).toEqual({ names: 'studentId', subject: true })
})

test('what uses up a new one is tried on that, and what uses up what others may need on a spare one', () => {
  const own = operation('post', '/students/{studentId}/archive')
  expect(own).toMatchObject({ locksOut: true, marks: { 'path/studentId': { names: 'studentId' } } })
  const others = operation('post', '/courses/{course_id}/archive')
  expect(others?.marks['path/course_id']).toEqual({ names: 'spare_course_id' })
  expect(others?.locksOut).toBeUndefined()
})

test('what uses up nothing needs no spare one', () => {
  const shown = operation('get', '/courses/{courseId}/archive')
  expect(shown?.marks['path/courseId']).toMatchObject({ names: 'courseId' })
  const opened = operation('post', '/students/{studentId}/open')
  expect(opened).toMatchObject({ marks: { 'path/studentId': { names: 'studentId', subject: true } } })
  expect(opened?.locksOut).toBeUndefined()
})
