import { counted, duration, grouped } from '../layout/counted.ts'
import type { RunSummary } from '../record/run-summary.ts'
import type { RunVerdict } from '../record/verdict-of.ts'

/** The verdict in a sentence, and what to do next. */
export function verdictText(
  summary: RunSummary,
  verdict: RunVerdict,
): readonly [sentence: string, next: string] {
  const { counts } = summary
  const sent = `${counted(summary.requests, 'request')} in ${duration(summary.durationMs)}`
  const doubts = counts.inconclusive + counts.unsteady
  const besides = [
    ...(counts.known > 0 ? [`${grouped(counts.known)} known`] : []),
    ...(doubts > 0 ? [`${grouped(doubts)} open`] : []),
  ]
  const but = besides.length === 0 ? '' : ` (besides ${besides.join(' and ')})`
  switch (verdict.outcome) {
    case 'conforms':
      return [`Conforms: ${counted(counts.held, 'claim')} held${but}; ${sent}.`, conformsNext(summary)]
    case 'findings':
      return [
        `Does not conform: ${counted(verdict.failing.length, 'new finding')}, ${grouped(counts.held)} of ${counted(summary.outcomes.length, 'claim')} held${but}; ${sent}.`,
        'Next: repeat a finding with the command below it; what is agreed on goes into a baseline: npx plumbline baseline --help',
      ]
    case 'inconclusive':
      return [
        inconclusiveSentence(summary, verdict, sent),
        'Next: see the reasons under "Open" above; most name what the target profile lacks.',
      ]
    case 'residue':
      return [
        `${counted(summary.residue.length, 'thing')} that this run made or changed could not be put back; ${sent}.`,
        'Next: try again with npx plumbline cleanup; what remains is listed above.',
      ]
    case 'error':
      return [
        `Plumbline itself failed (${counted(summary.errors.length, 'error')}): this says nothing of the target; ${sent}.`,
        'Next: run again with the same --seed and --tag; if it fails again, report the error above.',
      ]
    case 'interrupted':
      return [
        `Interrupted after ${grouped(summary.outcomes.length)} of ${counted(summary.outcomes.length + summary.untried, 'claim')}; what was found until then stands above; ${sent}.`,
        'Next: run again; what this run may have left on the target goes with npx plumbline cleanup.',
      ]
  }
}

function conformsNext(summary: RunSummary): string {
  if (summary.findings.some(each => each.status === 'new'))
    return 'Next: look at the findings above that --fail-on lets pass.'
  if (summary.unsteady.length > 0) return 'Next: look at the unsteady ones above; they held when repeated.'
  return 'Next: keep it so, with this command in CI.'
}

function inconclusiveSentence({ counts }: RunSummary, { open }: RunVerdict, sent: string): string {
  const [first] = open
  if (first === undefined) return `Nothing could be concluded: no claim was tried to its end; ${sent}.`
  const more = open.length > 1 ? `, and ${grouped(open.length - 1)} more` : ''
  return `Too little could be concluded: ${first}${more} stayed open (${grouped(counts.held)} held); ${sent}.`
}
