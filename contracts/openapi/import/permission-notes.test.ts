import { expect, test } from 'vitest'
import { rolesInProse } from './permission-notes.ts'

test.each([
  ['Roles: admin, sales.', ['admin', 'sales']],
  ['Lists the pets. Required role: `admin`', ['admin']],
  ['Lists the pets (role: admin).', ['admin']],
  ['Permission required: pets:write', ['pets:write']],
  ['Lists the pets.\n\n- **Allowed roles**: admin or sales\n- Cheap.', ['admin', 'sales']],
  ['**Roles:** admin | sales', ['admin', 'sales']],
  ['Scopes: pets.read / pets.write', ['pets.read', 'pets.write']],
  ['Roles: admin, sales, or manager\nLists the pets.', ['admin', 'sales', 'manager']],
  ['ROLES: admin OR sales', ['admin', 'sales']],
  ['Roles: admin only.', ['admin']],
  [`Roles: ${'sales, '.repeat(40)}admin`, [...Array.from({ length: 40 }, () => 'sales'), 'admin']],
] as const)('%j names who may call', (description, anyOf) => {
  expect(rolesInProse(description)).toEqual({ anyOf, basis: 'documented' })
})

test.each([
  '',
  'The user has one role.',
  'Roles are explained elsewhere.',
  'Takes the name of the role: any will do.',
  'Lists the pets (permissions needed).',
  'Permissions: see below.',
  'Adds a member. Role: the name of what he is to be.',
  'Roles: admin, and whoever owns the pet.',
  'Permissions: none',
  `Roles: ${'sales, '.repeat(40)}and others.`,
])('%j names nobody', description => {
  expect(rolesInProse(description)).toBeUndefined()
})
