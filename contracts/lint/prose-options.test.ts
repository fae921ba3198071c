import { expect, test } from 'vitest'
import { optionsIn } from './prose-options.ts'

test.for([
  ['Options are html and markdown.', ['html', 'markdown']],
  ['Valid options are "Stay", "Next", or "Inbox". When "Stay" the user', ['Stay', 'Next', 'Inbox']],
  ['Typically this will be either active or deleted. When deleted', ['active', 'deleted']],
  ['Role specifies whether the user is an admin or agent. Admins can', ['admin', 'agent']],
  ['Possible values: asc, desc or none', ['asc', 'desc', 'none']],
  ['The language.\n- en_US - English (United States)\n- es_ES - Spanish (Spain)', ['en_US', 'es_ES']],
] as const)('%s', ([prose, options]) => {
  expect(optionsIn(prose)).toEqual(options)
})

test.for([
  'The name and colour of the toy.',
  'Specifies whether this user is the owner of the installation',
  'The options of the toy.',
  'Either toy_id or toy_url must be given.',
  'A list.\n- one entry only',
])('%s lists no options', prose => {
  expect(optionsIn(prose)).toEqual([])
})
