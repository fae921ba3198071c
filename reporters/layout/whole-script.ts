import type { Finding } from '../../contracts/model/finding.ts'

/** All requests of a finding's case, where they are more than the request and the twin that are shown anyway. */
export function wholeScript({ request, twin, script = [] }: Finding): readonly string[] {
  const shown = [request?.curl, twin?.request.curl]
  return script.some(each => !shown.includes(each)) ? script : []
}
