const MB = 1_000_000

/** How many files of hers one submission takes, as its pages say. */
export const mostFiles = 20

/**
 * Of one submission, until an officer lifts it: each file may be a picture and its stripped copy; sealed bytes, up to
 * 5 % more than what was chosen.
 */
export const submissionLimits = { files: 2 * mostFiles, bytes: 4_400 * MB }

/** Bytes of one file that is sealed here, without scripts. */
export const mostSealedHere = 25 * MB

/** Of one file: a gigabyte and what sealing adds, in parts of eight MiB. The database checks the same two. */
export const uploadLimits = { bytes: 1_200 * MB, parts: 200 }

/**
 * Of all files that no submission has claimed, each of which counts as 64 KiB at least: how many, and which part of the space that files may take. The other is
 * for what is claimed, and for what officers enter.
 */
export const unclaimedLimits = { files: 100_000, share: 1 / 2 }

/** Days after which what belongs to no submission goes. */
export const unclaimedDays = 7
