/** Those that are not made of the verb and `ed`, as they occur as names of operations. */
const irregular: { readonly [verb: string]: string } = {
  begin: 'begun',
  do: 'done',
  draw: 'drawn',
  freeze: 'frozen',
  give: 'given',
  hold: 'held',
  lend: 'lent',
  lose: 'lost',
  pay: 'paid',
  resend: 'resent',
  send: 'sent',
  take: 'taken',
  undo: 'undone',
  win: 'won',
  withdraw: 'withdrawn',
  write: 'written',
}

/**
 * What something is once a verb was done to it, as English may spell it: `cancel` gives `canceled` and `cancelled`, `void`
 * gives `voided` and, as some write it, `void`.
 */
export function participlesOf(verb: string): readonly string[] {
  const plain = verb.toLowerCase()
  const known = irregular[plain]
  if (known !== undefined) return [known]
  if (plain.endsWith('e')) return [`${plain}d`, plain]
  const spelt = /[^aeiou]y$/.test(plain) ? [`${plain.slice(0, -1)}ied`] : [`${plain}ed`]
  const last = plain.at(-1) ?? ''
  return [...spelt, ...(/[aeiou][bdglmnprt]$/.test(plain) ? [`${plain}${last}ed`] : []), plain]
}
