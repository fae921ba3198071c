import type { Json } from '../model/json.ts'

/** What an operation does, as a sentence about it would say. */
export interface Deed {
  /** What the thing is called: `invoice`. */
  readonly thing: string
  /** What the thing is once that was done: `paid`; of a change or a removal any of the usual words. */
  readonly done: readonly string[]
  /** What the thing is given, where that has a path of its own: `payments`. */
  readonly given?: string
}

/** A state and the words for it, as a pattern: a member of an enum, or the name of what is true or false. */
export interface State {
  readonly value: Json
  readonly word: string
}

/** How sentences name states of a thing: those in which something is refused, and those in which alone it is taken. */
export interface StateSentences {
  readonly shut: readonly RegExp[]
  readonly open: readonly RegExp[]
}

/** `in_progress` and `IN-PROGRESS` are one word to a reader, with whatever signs around them. */
export const plainly = (says: string): string =>
  says
    .replaceAll(/[`'"*]/g, '')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()

const NOT = '(?:can ?not|cant|can no longer|may not|may no longer|must not|could not)'
const CAN = '(?:can|may|could)'
const TAKES = `(?:takes?|accepts?|gets?|${CAN} (?:have|take|get|receive|accept))`
const REFUSED = '(?:4\\d\\d|refused|rejected|denied|fails|conflict|not allowed|not possible|impossible)'
const IS = '(?:is|are|was|were|has been|have been)'
const REST = '(?<rest>.*)$'

/** The sentences in which a description may say so; each names the `states`, and the `rest` that may lift it. */
export function stateSentences({ thing, done, given }: Deed, states: readonly State[]): StateSentences {
  const one = `(?:an? |the |already |still )?(?:${states.map(({ word }) => word).join('|')})\\b`
  const L = `(?<states>${one}(?:(?:,? or |,? and |, ?|/)${one})*)`
  const T = `(?:${thing}s?|${thing.replace(/y$/, 'ies')}|ones?|items?|records?|resources?)`
  const A = '(?:an? |the |any )?'
  const DONE = `be (?:${done.join('|')})\\b`
  const SUBJECT = `(?:it|they|(?:the|an?|that|this) ${T}|(?:its|the|the ${T}s?) (?:status|state))`
  const G = given === undefined ? undefined : `(?:new |more |further |any )*${given}`
  const shut = [
    `^${A}${L}(?: ${T})? ${NOT} ${DONE}${REST}`,
    `^${A}${T} (?:that|which) ${IS} ${L} (?:already )?${NOT} ${DONE}${REST}`,
    `^once (?:it is )?${L},? ${A}${T} ${NOT} ${DONE}${REST}`,
    `^${A}${T} ${NOT} ${DONE} (?:if|when|once|while) (?:it is |its (?:status|state) is )?${L}$`,
    `^${A}${L} ${T} (?:already )?(?:gets?|is|are|answers?) ${REFUSED}\\b`,
    `^${A}${T} (?:that|which) ${IS} ${L} (?:already )?(?:gets?|is|are|answers?) ${REFUSED}\\b`,
    `\\b${REFUSED}\\b.* (?:if|when|once|while) ${SUBJECT} ${IS} ${L}(?: already)?(?=$| or\\b|, or\\b| \\()`,
    `^(?:if|when|once|while) ${SUBJECT} ${IS} ${L}(?: already)?,? .*\\b${REFUSED}\\b`,
    ...(done.includes('changed')
      ? [`^${A}${L} ${T} (?:is|are) (?:immutable|read only|final)\\b${REST}`]
      : []),
    ...(G === undefined
      ? []
      : [
          `^${A}${L}(?: ${T})? takes? no ${G}\\b${REST}`,
          `^${A}${L}(?: ${T})? ${NOT} (?:have|take|get|receive) ${G}\\b${REST}`,
        ]),
  ]
  const open = [
    `^only ${A}${L}(?: ${T})? ${CAN} ${DONE}${REST}`,
    `^only ${A}${T} (?:that|which) ${IS} ${L} ${CAN} ${DONE}${REST}`,
    `^only ${A}${T} (?:in|with) (?:the |a )?(?:status|state) (?:of )?${L} ${CAN} ${DONE}${REST}`,
    `^${A}${T} ${CAN} only ${DONE} (?:if|when|while|as long as) (?:it is |its (?:status|state) is |in (?:status|state) )?${L}(?! or\\b)`,
    `^(?:${A}${T}|it) must be (?:in (?:the )?(?:status |state )?)?${L}(?! or\\b)`,
    `^(?:(?:this|it|that|is|works|possible|allowed|permitted) )*only (?:possible |allowed |permitted |available )?(?:for|while|when|if|as long as|from|in) (?:${SUBJECT} ${IS} )?(?:${T} (?:that|which) ${IS} )?(?:in )?(?:the )?(?:status |state )?${L}(?: ${T}| status| state)?(?= and\\b| \\(|,(?! or)|$)`,
    `\\b${REFUSED}\\b.* unless ${SUBJECT} ${IS} ${L}(?! or\\b)`,
    `\\b${REFUSED}\\b.* (?:if|when|once|while) ${SUBJECT} ${IS} not ${L}`,
    ...(G === undefined ? [] : [`^only ${A}${L}(?: ${T})? ${TAKES} ${G}\\b${REST}`]),
  ]
  const compiled = (patterns: readonly string[]) => patterns.map(each => new RegExp(each))
  return { shut: compiled(shut), open: compiled(open) }
}
