import type { Step } from '../../contracts/model/claim.ts'
import type { Scene } from './scene.ts'

/** Whoever has an id that another's begins with takes the name, and gives its own for it. */
export function recast({ entities }: Pick<Scene, 'entities'>, step: Extract<Step, { do: 'recast' }>): void {
  const { as, among } = step
  const idOf = (name: string): string => String(entities.get(name)?.id)
  const begins = (name: string): boolean =>
    among.some(other => idOf(other) !== idOf(name) && idOf(other).startsWith(idOf(name)))
  const chosen = [as, ...among].find(begins)
  const [former, next] = [entities.get(as), chosen === undefined ? undefined : entities.get(chosen)]
  if (chosen === undefined || former === undefined || next === undefined) return
  entities.set(chosen, former)
  entities.set(as, next)
}
