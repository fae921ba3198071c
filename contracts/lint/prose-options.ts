const item = '["\'“`]?([A-Za-z0-9_-]+)["\'”`]?'
const list = new RegExp(`^\\s*(${item}(?:\\s*,\\s*${item})*\\s*,?\\s*(?:and|or)\\s+${item})`)

/** What introduces a list of options in a sentence. */
const leads = [
  /\b(?:valid |possible |allowed |supported )?options are:?/i,
  /\b(?:valid |possible |allowed |supported |permitted )values(?: are)?:?/i,
  /\bone of:?/i,
  /\bbe either\b/i,
  /\bwhether (?:the|this|a) \w+ is an?\b/i,
]

const bullet = /^\s*[-*•]\s+([A-Za-z0-9_-]+)\s+-\s+\S/gm

/**
 * The options that a description lists: as bullets `- code - meaning`, or in a sentence such as `Options are html and
 * markdown` or `whether the user is an admin or agent`. Fewer than two are no list.
 */
export function optionsIn(prose: string): readonly string[] {
  const bullets = [...prose.matchAll(bullet)].flatMap(([, code]) => code ?? [])
  if (bullets.length > 1) return bullets
  for (const lead of leads) {
    const found = lead.exec(prose)
    const options = found ? listAt(prose.slice(found.index + found[0].length)) : []
    if (options.length > 1) return options
  }
  return []
}

function listAt(text: string): readonly string[] {
  const [, listed = ''] = list.exec(text) ?? []
  return listed
    .split(/\s*,\s*(?:and|or)?\s*|\s+(?:and|or)\s+/)
    .map(option => option.replaceAll(/["'“”`\s]/g, ''))
    .filter(Boolean)
}
