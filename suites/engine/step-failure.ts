/** Why the steps could not be carried to their end; the run as a whole stops where `stop` says so. */
export interface StepFailure {
  readonly reason: string
  readonly stop?: 'budget' | 'unreachable' | 'interrupted' | 'overtime'
}
