/**
 * How `npm run report` turns Allure results into a report: one file that opens from a disk, without a network.
 * `PLUMBLINE_REPORT=folder` makes a folder instead, which has to be served.
 */

const out = process.env.PLUMBLINE_OUT ?? 'plumbline-out'

/** Codes as in contracts/model/categories.ts; a test holds that each stands in exactly one rule. */
export const codesByRule = {
  'Server error': [100, 914],
  'Too lax: invalid input let through': [102, 916, 917],
  'Too strict: valid input refused': [900],
  'Permissions and credentials': [204, 205, 206, 207, 208, 911, 918],
  'Effects on stored data': [103, 104, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 919],
  'Leaks and hidden endpoints': [209, 210, 913],
  'Form of replies': [101, 912, 915],
}

const brokenPromises = Object.entries(codesByRule).map(([name, codes]) => ({
  name,
  matchers: {
    statuses: ['failed', 'broken'],
    labels: { outcome: /^broken$/, category: new RegExp(`^(?:${codes.join('|')}) `) },
  },
  // By finding, not by message: what was observed differs from claim to claim, the defect does not.
  groupBy: [{ label: 'category' }, { label: 'finding' }],
  groupByMessage: false,
  expand: true,
}))

export default {
  name: 'Plumbline',
  resultsDir: `${out}/allure-results`,
  output: `${out}/allure-report`,
  historyPath: `${out}/allure-history.jsonl`,
  historyLimit: 5,
  hideLabels: [
    'framework',
    'host',
    'language',
    'thread',
    'package',
    'parentSuite',
    'suite',
    'subSuite',
    /^_/,
  ],
  categories: {
    rules: [
      { name: 'Errors of Plumbline itself', matchers: { labels: { outcome: /^error$/ } }, expand: true },
      ...brokenPromises,
      {
        name: 'Known deviations',
        matchers: { labels: { outcome: /^known$/ } },
        groupBy: [{ label: 'finding' }],
        groupByMessage: false,
      },
      {
        name: 'Unsteady',
        matchers: { labels: { outcome: /^unsteady$/ } },
        groupBy: [{ label: 'finding' }],
        groupByMessage: false,
      },
      {
        name: 'Inconclusive: could not be tried',
        matchers: { labels: { outcome: /^inconclusive$/ } },
        groupBy: [{ label: 'reason' }],
        groupByMessage: false,
      },
      {
        name: 'Left out on purpose',
        matchers: { labels: { outcome: /^left out$/ } },
        groupBy: [{ label: 'reason' }],
        groupByMessage: false,
      },
    ],
  },
  plugins: {
    awesome: {
      options: {
        reportName: 'Plumbline',
        singleFile: process.env.PLUMBLINE_REPORT !== 'folder',
        reportLanguage: 'en',
        groupBy: ['epic', 'feature', 'story'],
        defaultSortBy: 'status,asc',
        charts: [
          { type: 'currentStatus', title: 'Claims by status' },
          {
            type: 'testResultSeverities',
            title: 'Claims by severity',
            levels: ['blocker', 'critical', 'normal', 'minor'],
            statuses: ['passed', 'failed', 'broken', 'skipped'],
            includeUnset: false,
          },
          { type: 'statusDynamics', title: 'Status from run to run' },
        ],
      },
    },
  },
}
