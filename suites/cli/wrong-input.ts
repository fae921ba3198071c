import type { Problem } from '../../fixtures/targets/problem.ts'
import { asSentence } from '../../fixtures/targets/problem.ts'

/** The command or a file that it was given is wrong: shown without a stack trace, exit code 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
}

/** What is wrong in a file, each problem on a line of its own. */
export function wrongFile(what: string, problems: readonly Problem[]): WrongInput {
  return new WrongInput(
    [`${what} is wrong:`, ...problems.map(problem => `  ${asSentence(problem)}`)].join('\n'),
  )
}
