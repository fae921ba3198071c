/** The endpoint that a claim's or a finding's id begins with: `<endpoint>/<verb>/<what>`. */
export function endpointOfClaim(id: string): string {
  return id.split('/', 1)[0] ?? id
}
