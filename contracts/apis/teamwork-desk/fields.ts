import { citing } from '../../dsl/citing.ts'

export const api = 'teamwork-desk'

const document = {
  document: 'Teamwork Desk API v2',
  url: 'https://apidocs.teamwork.com/docs/desk/v2/users/patch-v2-users-id-json',
}

export const cite = citing(document)
