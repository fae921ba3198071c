/** The bytes of a request or a reply as text, which are not copied first; nothing where there are none. */
export const bodyText = (body: Uint8Array | undefined): string =>
  body ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8') : ''

/** How a text stands in a JSON body, without the quotes. */
export const asInJson = (text: string): string => JSON.stringify(text).slice(1, -1)
