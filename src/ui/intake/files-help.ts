import { mostFiles, mostSealedHere } from '#mandate/intake/upload-limits.ts'
import { m } from '#messages'
import { plain } from '../format.ts'

/** Beside the field for files that are sealed here: the device that seals them itself says its own. */
export const filesHelp = (): string =>
  m.intake_h_files({ most: plain(mostFiles), size: plain(mostSealedHere / 1_000_000) })
