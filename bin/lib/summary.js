// oxlint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g

/** The lines in which vitest and playwright count their tests and name those that failed. */
export function summaryOf(output) {
  const counted =
    /^\s*(Test Files|Tests|Errors)\s+\S|^\s*\d+ (passed|failed|flaky|skipped|did not run|interrupted|errors? (was|were) not a part of any test)\b/
  const failed = /^ FAIL |^ {4}\[\w+\] › /
  const lines = output.split('\n').map((line) => [line, line.replace(colours, '')])
  return lines.flatMap(([line, plain]) => (counted.test(plain) || failed.test(plain) ? [line] : [])).join('\n')
}

/**
 * The first 100 lines of the runner's own report of failures, or its last 40 lines if it printed none. Repeated at the end
 * for readers who see only that.
 */
export function failuresIn(output) {
  const lines = output.replace(colours, '').trimEnd().split('\n')
  const first = lines.findIndex((line) => /^⎯+ (Failed|Unhandled) |^ {2}1\) \[/.test(line.trimEnd()))
  if (first < 0) return lines.slice(-40).join('\n')
  const more = lines.length - first - 100
  return [...lines.slice(first, first + 100), ...(more > 0 ? [`… ${more} more lines above`] : [])].join('\n')
}

/** Errors that belong to no test, of a worker or a setup: Playwright prints them before the tests that follow. */
export const errorsOf = (report) => (report?.errors ?? []).map(({ message }) => String(message).replace(colours, ''))
