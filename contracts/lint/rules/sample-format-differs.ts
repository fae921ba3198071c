import type { Rule } from '../rule.ts'

export const sampleFormatDiffers: Rule = {
  id: 'sample-format-differs',
  weight: 'note',
  says: 'A printed sample writes its body in another format than its Content-Type names.',
  remedy: 'Print the body in the format that the header names.',
  check({ endpoints, samples }, report) {
    for (const { endpoint: id, contentType, body } of samples) {
      const endpoint = endpoints.find(each => each.id === id)
      const isJson = body.trimStart().startsWith('{')
      if (body === '' || isJson === contentType.includes('json')) continue
      if (!isJson && contentType.includes('urlencoded')) continue
      report({
        ...(endpoint && { endpoint }),
        place: 'body',
        says: `${contentType} as ${isJson ? 'JSON' : 'a form'}`,
      })
    }
  },
}
