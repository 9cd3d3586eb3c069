import type { Result } from '#mandate/result.ts'
import { untilDone } from '../until-done.ts'

/** Whether what she signed has gone; false while another role looks at it still: her page says so. */
export const hasGone = (word: string, lang: string): Promise<Result<boolean>> =>
  untilDone(`letters/institutions/outcome?lang=${lang}`, word)
