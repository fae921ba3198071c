import { citing } from '../../dsl/citing.ts'

export const api = 'telephony-user'

const document = {
  document: 'CommPeak Dialer API, webhook module',
  url: 'https://docs.commpeak.com/reference/updateuser-1',
}

export const cite = citing(document)
