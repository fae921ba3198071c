import { expect, it } from 'vitest'
import { namesOfPeople } from './names-of-people.ts'

it('bear a small word in front and a hyphen, or capitals alone, and differ from place to place', () => {
  expect(namesOfPeople(0)).toEqual(['de Bamaard-Bakker', 'DE BAMAARD'])
  expect(namesOfPeople(1)).toEqual(['van der Damaard-Bakker', 'DE DAMAARD'])
  expect(namesOfPeople(0x321)).toEqual(['van der Vaminga-Bakker', 'DE VAMINGA'])
})
