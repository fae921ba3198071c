/** What the exit code of a command says; documented in the README. */
export const exitCodes = {
  conforms: 0,
  findings: 1,
  wrongInput: 2,
  inconclusive: 3,
  residue: 4,
  internalError: 5,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const gravest: readonly ExitCode[] = [5, 2, 130, 4, 1, 3, 0]

/** Of several codes the one that counts. After an interruption what was found by then is not the whole. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return gravest.find(code => codes.includes(code)) ?? exitCodes.conforms
}
