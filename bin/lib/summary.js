// oxlint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g

/** The lines in which vitest and playwright count their tests and name those that failed. */
export function summaryOf(output) {
  const counted = /^\s*(Test Files|Tests|Errors)\s+\S|^\s*\d+ (passed|failed|flaky|skipped|did not run|interrupted)\b/
  const failed = /^ FAIL |^ {4}\[\w+\] › /
  const lines = output.split('\n').map((line) => [line, line.replace(colours, '')])
  return lines.flatMap(([line, plain]) => (counted.test(plain) || failed.test(plain) ? [line] : [])).join('\n')
}

/**
 * What a failed runner says of its first failures, which it prints after all tests; if it came to no end, its last lines.
 * For whoever has only the end of the output.
 */
export function failuresIn(output) {
  const lines = output.replace(colours, '').trimEnd().split('\n')
  const first = lines.findIndex((line) => /^⎯+ (Failed|Unhandled) |^ {2}1\) \[/.test(line.trimEnd()))
  return (first < 0 ? lines.slice(-40) : lines.slice(first, first + 100)).join('\n')
}
