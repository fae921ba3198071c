import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { lint } from './lint.ts'
test('x', async () => {
  for (const [n, paths] of [['own', []], ['seeds', ['/work/shared/seeds']], ['001', ['/work/shared/seeds/001_ba6ac09d37a003c0.txt']]] as const) {
    let o = '', e = ''
    const code = await lint(paths, {}, { out: t => void (o += t), err: t => void (e += t) })
    writeFileSync(`/tmp/c/lint-${n}.txt`, `${o}\n--- err\n${e}\n--- ${code}\n`)
  }
})
