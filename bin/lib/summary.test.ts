import { expect, test } from 'vitest'
import { errorsOf, failuresIn, summaryOf } from './summary.js'

const red = (text: string) => `\u001b[31m${text}\u001b[39m`
// As vitest 5 and Playwright 1.6x print them, shortened.
const vitest = [
  ' ✓ a rule that holds',
  red('⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯'),
  ' FAIL  together  src/a.test.ts > a rule that does not',
  'AssertionError: expected 1 to be 2',
  ' Test Files  1 failed | 522 passed (523)',
  '      Tests  1 failed | 6156 passed (6157)'
].join('\n')
const playwright = [
  '  ✓  1 [others] › tests/browser/a.spec.ts:1:1 › a page',
  '  1) [others] › tests/browser/b.spec.ts:7:1 › another page',
  '    TimeoutError: locator.click',
  '  1 failed',
  '    [others] › tests/browser/b.spec.ts:7:1 › another page',
  '  2 did not run',
  '  651 passed (11.0m)'
].join('\n')

test('the summary counts tests and names those that failed, of both runners', () => {
  expect(summaryOf(vitest).split('\n')).toHaveLength(3)
  expect(summaryOf(vitest)).toContain('src/a.test.ts > a rule that does not')
  expect(summaryOf(playwright).split('\n')).toHaveLength(4)
  expect(
    summaryOf('  1 error was not a part of any test, see above for details\n  142 passed (1.0m)').split('\n')
  ).toHaveLength(2)
})

test('the runner’s own report of failures is repeated, and its last lines where it printed none', () => {
  expect(failuresIn(vitest)).toMatch(/^⎯+ Failed Tests 1[^]*expected 1 to be 2/)
  expect(failuresIn(playwright)).toMatch(/^ {2}1\) \[others\][^]*TimeoutError/)
  const killed = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n')
  expect(failuresIn(killed)).toMatch(/^line 20\n[^]*line 59$/)
  const long = `${vitest}\n${killed}\n${killed}`
  expect(failuresIn(long)).toMatch(/… 25 more lines above$/)
})

test('an error that belongs to no test is told', () => {
  expect(errorsOf({ errors: [{ message: red('Error: the server did not start') }] })).toEqual([
    'Error: the server did not start'
  ])
  expect(errorsOf(null)).toEqual([])
})
