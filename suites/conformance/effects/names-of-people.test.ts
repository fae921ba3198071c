import { expect, it } from 'vitest'
import { namesOfPeople } from './names-of-people.ts'

it('bear a small word in front and a hyphen, or capitals alone, with an accent or without, and differ from place to place', () => {
  expect(namesOfPeople(0)).toEqual(['de Bamaard-Bakker', 'DÉ BAMAARD', 'DE BAMAARD'])
  expect(namesOfPeople(1)).toEqual(['van der Damaard-Bakker', 'DÉ DAMAARD', 'DE DAMAARD'])
  expect(namesOfPeople(0x321)).toEqual(['van der Vaminga-Bakker', 'DÉ VAMINGA', 'DE VAMINGA'])
})
