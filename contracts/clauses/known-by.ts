/** What anything may be known by, so that it is often to be unlike all others without a word. */
const KNOWS =
  /^(?:name|title|label|slug|code|key|sku|isbn|ean|gtin|vin|plate|licen[cs]e_?plate|serial(?:_?number)?|reference|ref|handle)$/i

export const mayBeKnownBy = (name: string): boolean => KNOWS.test(name)
