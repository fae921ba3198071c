import {
  MessageHolderTestRuntime,
  getGlobalTestRuntime,
  setGlobalTestRuntime,
} from 'allure-js-commons/sdk/runtime'
import { afterEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../../contracts/model/outcome.ts'
import { sampleFinding, sampleOutcome } from '../record/sample-run.ts'
import { tellAllure } from './tell-allure.ts'
import type { AllureContext } from './tell-allure.ts'

const context: AllureContext = {
  apiTitle: 'Pets',
  operation: 'POST /pets',
  familyTitle: 'Refuses invalid input',
  target: 'staging',
  seed: 42,
  tag: 't1',
}

// Allure's own types of a runtime and of what takes one disagree under exactOptionalPropertyTypes.
const install = (runtime: object): unknown => Reflect.apply(setGlobalTestRuntime, undefined, [runtime])

const before = getGlobalTestRuntime()
afterEach(() => {
  install(before)
})

function told(outcome: Outcome, more: Partial<AllureContext> = {}) {
  const runtime = new MessageHolderTestRuntime()
  install(runtime)
  tellAllure(outcome, { ...context, ...more })
  const messages = runtime.messages()
  const metadata = messages.flatMap(each => (each.type === 'metadata' ? [each.data] : []))
  return {
    types: messages.map(each => each.type),
    labels: metadata.flatMap(each => each.labels ?? []).map(({ name, value }) => `${name}: ${value}`),
    parameters: metadata.flatMap(each => each.parameters ?? []),
    links: metadata.flatMap(each => each.links ?? []),
    ids: metadata.flatMap(each => each.testCaseId ?? []),
    names: metadata.flatMap(each => each.displayName ?? []),
    description: metadata.map(each => each.description ?? '').join(''),
    attachments: messages.flatMap(each => (each.type === 'attachment_content' ? [each.data] : [])),
    steps: messages.flatMap(each => (each.type === 'step_start' ? [each.data.name] : [])),
  }
}

const broken = sampleOutcome({ kind: 'broken', findings: [sampleFinding({ severity: 'critical' })] })
const text = (content: string) => Buffer.from(content, 'base64').toString()

describe('what Allure is told', () => {
  test('puts a claim under its API, operation and family, with severity and basis', () => {
    expect(told(sampleOutcome()).labels).toEqual([
      'epic: Pets',
      'feature: POST /pets',
      'story: Refuses invalid input',
      'severity: normal',
      'tag: documented',
      'outcome: held',
    ])
  })

  test('goes by the stable id of the claim, and names it by its promise and clause', () => {
    const { ids, names } = told(sampleOutcome())
    expect(ids).toEqual(['pets.add-pet/refuses/body/name:minLength'])
    expect(names).toEqual([
      'A name has at least 2 characters; a shorter one is refused. (body/name:minLength)',
    ])
  })

  test('costs a held claim neither attachments nor steps', () => {
    expect(new Set(told(sampleOutcome()).types)).toEqual(new Set(['metadata']))
  })

  test('keeps results of two targets apart, but not those of two seeds', () => {
    expect(told(broken).parameters).toEqual([
      { name: 'target', value: 'staging' },
      { name: 'seed', value: '42', excluded: true },
      { name: 'tag', value: 't1', excluded: true },
    ])
  })

  test('links the place of the documentation', () => {
    expect(told(sampleOutcome()).links).toEqual([
      { url: 'https://pets.example.com/docs#addPet', name: 'addPet' },
    ])
  })

  test('sorts a broken promise by the kind of fault and the finding', () => {
    const { labels } = told(broken)
    expect(labels).toContain('severity: critical')
    expect(labels).toContain('outcome: broken')
    expect(labels).toContain('category: 102 validation bypassed')
    expect(labels).toContain('finding: pets.add-pet/body/name:minLength:refused:too-lax')
    expect(labels).toContain('tag: broken')
  })

  test('attaches the exchange, the twin and how to repeat it', () => {
    const { attachments } = told(broken)
    expect(attachments.map(each => [each.name, each.contentType])).toEqual([
      ['What was sent, and what came back', 'application/vnd.allure.http+json'],
      ['The twin: valid, and different in one place', 'application/vnd.allure.http+json'],
      ['How to repeat it', 'text/plain'],
    ])
    const [exchange, , repeat] = attachments.map(each => text(each.content))
    expect(JSON.parse(exchange ?? '')).toMatchObject({
      request: { method: 'POST' },
      response: { status: 201 },
    })
    expect(repeat).toContain(
      "npx plumbline replay --only 'pets.add-pet/refuses/body/name:minLength' --seed 42",
    )
  })

  test('lists the requests of a case as steps, where one is not enough', () => {
    const script = ['curl http://a/1', 'curl http://a/2']
    const outcome = sampleOutcome({ kind: 'broken', findings: [sampleFinding({ script })] })
    expect(told(outcome).steps).toEqual(['All requests of the case', ...script])
  })

  test('tells one finding once, and not more than a page can bear', () => {
    const same = sampleOutcome({ kind: 'broken', findings: [sampleFinding(), sampleFinding()] })
    expect(told(same).attachments).toHaveLength(3)
    const many = Array.from({ length: 9 }, (_, index) => sampleFinding({ id: `f${index}` }))
    expect(told(sampleOutcome({ kind: 'broken', findings: many })).attachments).toHaveLength(15)
  })

  test('gives the reason of what could not be tried, and tells it apart from what was left out', () => {
    const open = sampleOutcome({ kind: 'inconclusive', reason: 'no such route' })
    expect(told(open).labels).toEqual(
      expect.arrayContaining(['outcome: inconclusive', 'reason: no such route']),
    )
    expect(told(open).description).toContain('**inconclusive**: no such route')
    expect(told(open, { leftOut: true }).labels).toContain('outcome: left out')
  })
})

describe('the description', () => {
  test('has the promise, the citation and the basis', () => {
    expect(told(sampleOutcome()).description).toBe(
      [
        '**A name has at least 2 characters; a shorter one is refused.**  ',
        '[Pets API 1.4, addPet](<https://pets.example.com/docs#addPet>): “At least two characters.”  ',
        '_documented_',
        '',
        'Claim `pets.add-pet/refuses/body/name:minLength`',
      ].join('\n'),
    )
  })

  test('cannot be steered by what a target sent', () => {
    const finding = sampleFinding({ observed: '200 | <b>*bold*</b> [link](x)\n# head `code`' })
    const { description } = told(sampleOutcome({ kind: 'broken', findings: [finding] }))
    expect(description).toContain('\\| \\<b\\>\\*bold\\*\\</b\\> \\[link\\](x)\\\\n\\# head \\`code\\`')
  })
})
