/** A full run in a process of its own: prints the most memory that it took, in megabytes. */
import { apis } from '../../contracts/apis/index.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { heldRun } from './held-run.ts'

const [id] = process.argv.slice(2)
const api = apis.find(each => each.id === id)
if (!api) throw new Error(`There are no contracts of ${id}.`)
const mock = await startMock()
await heldRun(mock, api)
await mock.close()
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`)
