/**
 * What a case finds per thousand requests, by the kind of its claim (`<verb>:<keyword of the clause>`) and, from left to
 * right, its position among the claim's cases (0, 1, 2, 3–4, 5–7, 8–12, 13–20, later). Learnt offline from what the
 * qualification measured; it names no endpoint, so that it carries over to other APIs.
 */
export const yieldTable: { readonly [kind: string]: readonly number[] } = {
  accepts: [40, 30, 15, 8, 4, 2],
}
