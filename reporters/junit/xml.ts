/** A piece of XML that is already escaped. */
export interface Xml {
  readonly text: string
}

/** An element with its attributes, and children or text. Attributes and text may hold anything. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number },
  content: readonly Xml[] | string,
): Xml {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${attributeText(String(value))}"`,
  )
  const head = `<${name}${written.join('')}`
  if (typeof content === 'string') return { text: `${head}>${escaped(content)}</${name}>` }
  if (content.length === 0) return { text: `${head}/>` }
  return { text: `${head}>\n${content.map(each => each.text).join('\n')}\n</${name}>` }
}

/** Line ends in attributes would be read as blanks. */
const attributeText = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

const references: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** XML 1.0 has no way to write these at all, not even as references; `]]>` is covered by escaping `>`. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

const escaped = (text: string): string =>
  text
    .replace(forbidden, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>]/g, character => references[character] ?? character)
    .replaceAll('\r', '&#13;')
