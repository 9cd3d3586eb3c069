export type NotOpenedReason = 'not-for-you' | 'altered' | 'cut-off' | 'out-of-order' | 'of-another-file'

const said: Record<NotOpenedReason, string> = {
  'not-for-you': 'None of the given secrets opens this: it was sealed for somebody else.',
  altered: 'This was changed after it was sealed, or was never sealed here.',
  'cut-off': 'Its end is missing: fetch it again, whole.',
  'out-of-order': 'This is another part of the file than the one asked for.',
  'of-another-file': 'This is a part of another file.'
}

/**
 * NOTE: a change inside the part of the header that is meant for one recipient can't be told from a seal for
 * somebody else: both say 'not-for-you'. Either way nothing is opened.
 */
export class NotOpened extends Error {
  readonly reason: NotOpenedReason

  constructor(reason: NotOpenedReason) {
    super(said[reason])
    this.name = 'NotOpened'
    this.reason = reason
  }
}
