import type { SettledOptions } from './settled-options.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the command line asked for; absent when Vitest was started by itself. */
    plumbline?: SettledOptions
  }
}
