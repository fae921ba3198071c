import type { Defect } from '../../../contracts/lint/defects.ts'

const width = 80
/** Notes are many and alike: beyond this many places a group only counts them. */
const shownOfNotes = 5

/** What lint found in one document or API, for a reader at 80 columns. */
export function lintLines(title: string, defects: readonly Defect[]): readonly string[] {
  const heading = [title, '='.repeat(Math.min(title.length, width))]
  if (defects.length === 0) return [...heading, 'Nothing to report.', '']
  const rules = grouped(defects, ({ rule }) => rule)
  return [...heading, '', ...rules.flatMap(ruleLines)]
}

/** `2 errors, 1 warning and 3 notes; 4 of them settled by a reading or left out of judgement` */
export function summaryLines(defects: readonly Defect[]): readonly string[] {
  const count = (weight: Defect['weight']): string => {
    const found = defects.filter(defect => defect.weight === weight).length
    return `${found} ${weight}${found === 1 ? '' : 's'}`
  }
  const covered = defects.filter(defect => defect.covered !== undefined).length
  const cover = covered > 0 ? `; ${covered} of them settled by a reading or left out of judgement` : ''
  return wrapped(`${count('error')}, ${count('warning')} and ${count('note')}${cover}.`, 0)
}

function ruleLines(defects: readonly Defect[]): readonly string[] {
  const [first] = defects
  if (!first) return []
  const groups = grouped(defects, ({ here, reading, covered }) =>
    JSON.stringify([here, covered, reading?.alternatives]),
  )
  return [
    `${first.weight}  ${first.rule}`,
    ...wrapped(first.says, 2),
    ...wrapped(`Remedy: ${first.remedy}`, 2),
    '',
    ...groups.flatMap(groupLines),
    '',
  ]
}

function groupLines(defects: readonly Defect[]): readonly string[] {
  const [first] = defects
  if (!first) return []
  const places = first.weight === 'note' ? defects.slice(0, shownOfNotes) : defects
  const more = defects.length - places.length
  const covered = first.covered === undefined ? '' : ` (${first.covered})`
  return [
    ...wrapped(`${first.here}${covered}`, 2),
    ...(first.reading?.alternatives ?? []).flatMap(({ says }) => wrapped(`- ${says}`, 4, 6)),
    ...places.flatMap(({ operation, place }) => wrapped([operation, place].filter(Boolean).join(' '), 4, 6)),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ]
}

function grouped(
  defects: readonly Defect[],
  key: (defect: Defect) => string,
): readonly (readonly Defect[])[] {
  const groups = new Map<string, Defect[]>()
  for (const defect of defects) groups.set(key(defect), [...(groups.get(key(defect)) ?? []), defect])
  return [...groups.values()]
}

/** Lines of at most 80 columns, the first indented by `indent`, the others by `hanging`; nothing for an empty text. */
function wrapped(text: string, indent: number, hanging = indent): readonly string[] {
  const lines: string[] = []
  for (const word of wordsIn(text).flatMap(each => pieces(each, width - hanging))) {
    const last = lines.pop()
    if (last === undefined) lines.push(' '.repeat(indent) + word)
    else if (last.length + 1 + word.length <= width) lines.push(`${last} ${word}`)
    else lines.push(last, ' '.repeat(hanging) + word)
  }
  return text === '' ? [] : lines
}

/** A pattern counts as one word, so that it is not broken at its blanks. */
function wordsIn(text: string): readonly string[] {
  return text.match(/\^\S[^\n]*\$(?= |$)|\S+/g) ?? []
}

/** A word longer than a line (a pattern) is cut. */
function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most) return [word]
  return [word.slice(0, most), ...pieces(word.slice(most), most)]
}
