/**
 * The walls of the house (DESIGN, "The house"): who may import whom, each with the reason. `npm run walls` holds them;
 * suites/self/walls.test.ts proves that the tool sees the modules and catches a violation of each wall.
 */

/** A wall between rooms of our own. */
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** A package that comes in through one room only. */
const door = (name, comment, packages, rooms) => ({
  name: `one-door-${name}`,
  comment,
  severity: 'error',
  from: { path: '^(contracts|fixtures|suites|reporters)/', pathNot: rooms },
  to: { path: `(^|/)node_modules/(${packages})/` },
})

const tests = String.raw`\.(test|test-d|bench)\.ts$`

/** What only tests use: servers, kits and samples that stand beside them. */
const forTests = String.raw`(${tests}|^fixtures/client/(started|scripted-server|test-target)\.ts$|-kit\.ts$)`

module.exports = {
  forbidden: [
    wall(
      'no-cycles',
      'Rooms that need each other are one room; a cycle also makes the order of loading matter.',
      {},
      { circular: true },
    ),
    wall(
      'only-what-exists',
      'An import that leads nowhere is a mistake in a path or a package that package.json does not name.',
      {},
      { couldNotResolve: true },
    ),
    wall(
      'contracts-stand-alone',
      'What was promised does not depend on how it is tried, judged or told.',
      { path: '^contracts/' },
      { path: '^(fixtures|suites|reporters)/' },
    ),
    wall(
      'fixtures-see-contracts-only',
      'What we try with knows the promises, not the demands that are built from both.',
      { path: '^fixtures/' },
      { path: '^(suites|reporters)/' },
    ),
    wall(
      'reporters-see-contracts-only',
      'Reporters tell what the record says; they neither send nor judge.',
      { path: '^reporters/', pathNot: tests },
      { path: '^(fixtures|suites)/' },
    ),
    wall(
      'endpoints-arrive-as-arguments',
      'Whatever works for the APIs in the house must work for those of a user: only suites name them.',
      { path: '^(contracts/(?!apis/)|fixtures/|reporters/)', pathNot: tests },
      { path: '^contracts/apis/' },
    ),
    wall(
      'mock-is-an-independent-witness',
      'A mistake that mock and engine shared would be seen by neither.',
      { path: '^fixtures/mock/', pathNot: tests },
      { path: '^(contracts|fixtures/(?!mock/)|suites|reporters)/' },
    ),
    wall(
      'values-do-not-judge-themselves',
      'Who makes a value does not rule on it: Ajv cross-examines the values in tests.',
      { path: '^fixtures/values/', pathNot: forTests },
      { path: '(^contracts/check/|(^|/)node_modules/ajv)' },
    ),
    wall(
      'encoders-and-decoders-are-strangers',
      'What is encoded is parsed back by code that could not have made the same mistake.',
      { path: '^fixtures/wire/encode/', pathNot: tests },
      { path: '^fixtures/wire/decode/' },
    ),
    wall(
      'decoders-and-encoders-are-strangers',
      'What is encoded is parsed back by code that could not have made the same mistake.',
      { path: '^fixtures/wire/decode/', pathNot: tests },
      { path: '^fixtures/wire/encode/' },
    ),
    wall(
      'oracles-are-pure',
      'A judge that could send or that knew its runner could not be trusted with a recorded exchange.',
      { path: '^suites/oracles/', pathNot: tests },
      { path: '(^fixtures/|^suites/(engine|harness|cli|conformance)/|(^|/)node_modules/vitest/)' },
    ),
    wall(
      'engine-knows-no-runner',
      'The engine runs, Vitest tells: qualify, replay and bench call the engine without Vitest.',
      { path: '^suites/(engine|conformance|oracles)/', pathNot: forTests },
      { path: '(^suites/(harness|cli)/|(^|/)node_modules/vitest/)' },
    ),
    wall(
      'tests-are-not-built-upon',
      'What ships must not need what only tests use.',
      {
        path: '^(contracts|fixtures|suites|reporters)/',
        pathNot: `(${forTests}|^suites/(self|harness)/|test-surroundings)`,
      },
      { path: forTests },
    ),
    door(
      'patterns',
      'Patterns are languages in contracts/regex, and plain text elsewhere.',
      'refa|@eslint-community/regexpp',
      '^contracts/regex/',
    ),
    door(
      'ajv',
      'One place decides what conforms, and with which options.',
      'ajv|ajv-formats',
      `(^contracts/check/|${forTests})`,
    ),
    door(
      'supertest',
      'One place sends: pace, budget, allow-list and ledger can not be gone around.',
      'supertest|superagent',
      '^fixtures/client/',
    ),
    door(
      'allure',
      'Only its reporter knows Allure.',
      'allure|allure-js-commons|allure-vitest',
      '^reporters/allure/',
    ),
    door(
      'vitest',
      'Only the harness and tests know the runner.',
      'vitest|@vitest/runner',
      `(^suites/(harness|self)/|${forTests})`,
    ),
    door('commander', 'Only the command line parses flags.', 'commander', '^suites/cli/'),
    door('jiti', 'Contracts from elsewhere are loaded by one named loader.', 'jiti', '^suites/harness/'),
    door(
      'fast-check',
      'Random data is drawn where values, requests, states and runs are made.',
      'fast-check',
      `(^(fixtures/(values|requests|state)|suites/engine)/|${tests})`,
    ),
    door(
      'picocolors',
      'One place knows whether a terminal takes colour.',
      'picocolors',
      '^reporters/layout/',
    ),
    door('yaml', 'YAML is only ever an imported document.', 'yaml', '^contracts/(openapi|lint)/'),
    door(
      'busboy',
      'Only a decoder parses multipart.',
      'busboy',
      `(^fixtures/(wire/decode|mock/decode)/|${tests})`,
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|plumbline-out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
