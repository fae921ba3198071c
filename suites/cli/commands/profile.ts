import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Io } from '../io.ts'
import type { Jobs } from '../jobs.ts'
import type { StarterProfile } from '../starter-profile.ts'

/** `plumbline profile`: what a document tells of a target, to be filled in. */
export function profileCommand(io: Io, jobs: Pick<Jobs, 'profile'>): Command {
  return new Command('profile')
    .description('Write a target profile for an OpenAPI document or a folder of contracts, to be filled in.')
    .argument('<path>', 'the document, or the folder of contracts')
    .addHelpText('after', examples)
    .action(async (path: string) => {
      const starter = await jobs.profile(resolve(io.cwd, path))
      io.out(`${JSON.stringify(starter.profile, null, 2)}\n`)
      io.err(`${wordsOn(starter, path).join('\n')}\n`)
    })
}

/** What is left to do, in the order in which it is done. */
function wordsOn({ profile, variables, toFillIn }: StarterProfile, path: string): readonly string[] {
  const [[name, { baseUrl }] = ['', { baseUrl: '' }]] = Object.entries(profile.apis)
  return [
    `The API is called "${name}", as ids of claims and --api name it.`,
    ...wordsOnPlace(baseUrl),
    'Leave out identities that you have no credential for. Variables to set:',
    ...variables.map(each => `  ${each}`),
    ...(toFillIn.length > 0 ? [`Under "known", give ids that exist there: ${toFillIn.join(', ')}`] : []),
    'With "sandbox" a run makes things of its own and removes them again;',
    'with "read-only" it sends nothing that changes data.',
    `Next: npx plumbline run --contracts ${path} --target FILE`,
  ]
}

/** A server may have variables without a default (`https://{region}.example.com`), which make no address. */
function wordsOnPlace(baseUrl: string): readonly string[] {
  if (/[{}]/.test(baseUrl) || !URL.canParse(baseUrl))
    return [`baseUrl is no address yet, fill in what is open: ${baseUrl}`]
  const { host, hostname } = new URL(baseUrl)
  const isHere = ['127.0.0.1', 'localhost'].includes(hostname)
  return [
    `Check baseUrl: ${baseUrl}`,
    ...(isHere ? [] : [`A run keeps to this machine, until "allowHosts": ["${host}"] stands there.`]),
  ]
}

const examples = `
Examples:
  npx plumbline profile openapi.yaml > staging.json
`
