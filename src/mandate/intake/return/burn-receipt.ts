import type { Asked } from './act-for-source.ts'
import type { SourceDesk } from './find-return.ts'
import { deleteReceipt } from './returns.store.server.ts'

/** The receipt opens nothing from now on. What she sent stays with the office, which can write to nobody any more. */
export const burnReceipt = ({ db }: SourceDesk, { lookupHash }: Asked): Promise<boolean> =>
  deleteReceipt(db, lookupHash)
