/** Of claims that what is stored is what was sent although no document says so: many a server alters it, or refuses it. */
export const storedAsSent = {
  basis: 'inferred',
  severity: 'minor',
  category: 901,
  needs: ['entities', 'noise', 'property-places', 'array-styles'],
} as const
