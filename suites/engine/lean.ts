import type { Batch, Step } from '../../contracts/model/claim.ts'

/**
 * A batch without its closing, and without what the set-up does for the closing alone: what its requests leave behind is
 * not looked at. Only for batches that have a closing, as the snapshots of their set-up serve nothing else.
 */
export function lean({ closing, ...batch }: Batch): Batch {
  return closing ? { ...batch, setup: batch.setup.flatMap(plain) } : batch
}

/** Where nobody looks at what became of an entity, one that served before does. */
function plain(step: Step): readonly Step[] {
  if (step.do === 'snapshot' || (step.do === 'send' && step.forClosing)) return []
  if (step.do !== 'create' || !step.rich) return [step]
  const { rich: _, ...made } = step
  return [{ ...made, used: true }]
}

/** A batch without its closing and what is looked at for it, with everything as it was made. */
export const unlooked = ({ closing, ...batch }: Batch): Batch =>
  closing ? { ...batch, setup: batch.setup.filter(step => step.do !== 'snapshot') } : batch
