import type { Imported } from '../../import/account.ts'
import type { Taken } from '../../import/importing.ts'
import type { Given } from './letter-kind.ts'

/** Letters are public or wait, and bring replies; what is no letter is counted apart. */
export function countLetter(account: Imported, { verdict, given }: Taken<Given>): void {
  if ('other' in given) {
    account.others++
    return
  }
  const { staged } = given
  account[verdict]++
  if (verdict === 'added') {
    account[staged.publication.now ? 'publicNow' : 'held']++
    if (staged.letter.addressees.some(({ probableState }) => probableState)) account.uncertain++
  }
  account.replies += (staged.existing?.newReplies ?? staged.letter.replies).length
}
