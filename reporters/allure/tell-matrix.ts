import * as allure from 'allure-js-commons/sync'
import type { MatrixCell } from '../../contracts/model/finding.ts'
import { matrixHtml } from '../matrix/matrix-html.ts'

/** Gives the report as a whole the permission matrix; called once, from within any test or hook. */
export function tellMatrix(cells: readonly MatrixCell[]): void {
  if (cells.length === 0) return
  allure.globalAttachment('Permission matrix', matrixHtml(cells), {
    contentType: 'text/html',
    fileExtension: '.html',
  })
}
