import { ReporterRuntime, createDefaultWriter } from 'allure-js-commons/sdk/reporter'
import type { MatrixCell } from '../../contracts/model/finding.ts'
import { matrixSvg } from '../matrix/matrix-svg.ts'

/**
 * Gives the report as a whole the permission matrix. Written straight into the results, when the run is over: what a
 * worker says of a run after its last test never reaches Allure's reporter.
 */
export function writeMatrix(resultsDir: string, cells: readonly MatrixCell[]): void {
  if (cells.length === 0) return
  const runtime = new ReporterRuntime({ writer: createDefaultWriter({ resultsDir }) })
  const content = Buffer.from(matrixSvg(cells)).toString('base64')
  runtime.applyGlobalRuntimeMessages([
    {
      type: 'global_attachment_content',
      data: {
        name: 'Permission matrix',
        content,
        encoding: 'base64',
        contentType: 'image/svg+xml',
        fileExtension: '.svg',
      },
    },
  ])
}
