/**
 * Text for a terminal. What a file or a letter holds must not move the cursor, hide a line or turn one
 * around: a control character stands as a sign that there was one.
 */
export function shown(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e]/g, '\ufffd')
}
