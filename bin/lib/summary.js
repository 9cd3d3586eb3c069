/** The lines in which vitest and playwright count their tests, as they printed them. */
export function summaryOf(output) {
  // The colours of a terminal, in the middle of the words.
  // oxlint-disable-next-line no-control-regex
  const colour = /\u001b\[[0-9;]*m/g
  const counted = /^\s*(Test Files|Tests|Errors)\s+\S|^\s*\d+ (passed|failed|flaky|skipped|did not run|interrupted)\b/
  return output
    .split('\n')
    .filter((line) => counted.test(line.replace(colour, '')))
    .join('\n')
}
