import { submissionLimits } from '#mandate/intake/upload-limits.ts'

/** How much of what one submission may have of files is taken, copies included. */
export function fileRoom(uploads: readonly { bytes: number }[]) {
  const count = uploads.length
  const bytes = uploads.reduce((sum, one) => sum + one.bytes, 0)
  // A picture comes with its copy: where there is room for one more alone, none fits.
  return { count, bytes, isFull: count + 2 > submissionLimits.files || bytes > 0.9 * submissionLimits.bytes }
}
