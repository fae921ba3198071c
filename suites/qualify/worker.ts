/** A process of the crew: meets one mock after another, as its parent tells it. */
import { chosenBy } from './choice.ts'
import { meet } from './meet-fault.ts'
import type { Met, Task } from './task.ts'

process.on('message', (task: Task) => {
  void answer(task)
})
process.on('disconnect', () => process.exit(0))

async function answer(task: Task): Promise<void> {
  const started = performance.now()
  const met = await meeting(task, started)
  // Who asked may be gone: nobody hears of it then, and the process ends as it is disconnected.
  process.send?.(met, undefined, undefined, () => undefined)
}

async function meeting({ choice, ...task }: Task, started: number): Promise<Met> {
  try {
    const meeting = await meet({ ...task, wanted: chosenBy(choice) })
    return { kind: 'met', meeting, seconds: (performance.now() - started) / 1000 }
  } catch (error) {
    return { kind: 'lost', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
