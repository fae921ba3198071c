import { describe, expect, it } from 'vitest'
import { runBatch } from './batch-runner.ts'
import { travelling, verdicts } from './toy-cases.ts'
import { caseOf, jobOf, plainBatch, toyStage } from './toy-stage.ts'
import type { Behaviour } from './toy-stage.ts'

describe('a request that hangs each time', () => {
  const hangs: Behaviour = ({ text = '' }) => (String(text).length > 2 ? 'slow' : 200)

  it('is broken steadily however often its endpoint hung, while the cases of other claims go on', async () => {
    const { stage } = toyStage(hangs)
    const long = ['aaa', 'bbb', 'ccc'].map(text => jobOf('text', caseOf({ text })))
    const short = Array.from({ length: 3 }, (_, nth) => jobOf(`tone ${nth}`, caseOf({ text: `${nth}` })))
    expect(verdicts(await runBatch(stage, plainBatch, [...long, ...short]))).toEqual([
      'text ccc inconclusive',
      'tone 0 0 holds',
      'tone 1 1 holds',
      'tone 2 2 holds',
      'text aaa broken steadily',
      'text bbb broken steadily',
    ])
  })

  it('holds up none that would have travelled with it once it has shown itself', async () => {
    const { stage, sent } = toyStage(hangs)
    const slow = ['aaa', 'bbb', 'ccc'].map(text => jobOf('text', travelling('text', text)))
    const quick = ['low', 'mild', 'loud'].map(tone => jobOf('tone', travelling('tone', tone)))
    await runBatch(stage, plainBatch, [...slow, ...quick])
    expect(sent).toContainEqual({ tone: 'loud' })
    expect(sent).not.toContainEqual({ text: 'ccc' })
    expect(sent).not.toContainEqual({ text: 'ccc', tone: 'loud' })
  })

  it('is not made simpler, as each try would have to be waited for', async () => {
    const { stage, sent } = toyStage(hangs)
    const simpler = () => [caseOf({ text: 'simpler' })]
    await runBatch(stage, plainBatch, [jobOf('text', caseOf({ text: 'aaa' }, { simpler }))])
    expect(sent).toEqual([{ text: 'aaa' }, { text: 'aaa' }])
  })
})
