import { describe, expect, test } from 'vitest'
import { importedFrom, json } from './imported-kit.ts'

const counted = { type: 'integer' }
const name = { type: 'string' }
const patient = { type: 'object', properties: { id: { type: 'integer' }, version: counted, name } }
const named = { type: 'object', required: ['name'], properties: { name } }
const versioned = { type: 'object', required: ['version', 'name'], properties: { version: counted, name } }
const told = { 200: { description: 'one', ...json(patient) }, 409: { description: 'changed meanwhile' } }

function marks(change: object, { made = named, shown = patient as object, responses = told as object } = {}) {
  const { api } = importedFrom('clinic', {
    '/patients': { post: { operationId: 'add', requestBody: json(made), responses: {} } },
    '/patients/{patientId}': {
      get: { operationId: 'show', responses: { 200: { description: 'one', ...json(shown) } } },
      put: { operationId: 'replace', requestBody: json(change), responses },
    },
  })
  const replace = api.endpoints.find(({ id }) => id === 'clinic.replace')
  return { mark: replace?.marks['body/version'], relations: JSON.stringify(replace?.relations) }
}

describe('the version in a body', () => {
  test('is the one that the thing shows, where a change has to name it', () => {
    expect(marks(versioned).mark).toMatchObject({ version: true })
  })

  test('is nothing that a change writes', () => {
    expect(marks(versioned).relations).toContain('"name"')
    expect(marks(versioned).relations).not.toContain('"version"')
  })

  test('is left out where it may be', () => {
    const optional = { ...versioned, required: ['name'] }
    expect(marks(optional).mark).toMatchObject({ ignorable: true })
  })

  test.each([
    ['a new thing is given', { made: versioned }],
    ['no read shows', { shown: named }],
    ['no conflict is told for', { responses: { 200: told[200] } }],
  ])('is a property like others where %s', (_, about) => {
    expect(marks(versioned, about).mark?.version).toBeUndefined()
  })
})
