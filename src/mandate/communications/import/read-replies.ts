import { lastPossibleDay, parsePartialDay, writePartialDay, type Day, type PartialDay } from '../../calendar.ts'
import type { Resolver } from '../../reference/resolve.ts'
import { readNamed } from './addressee-text.ts'
import type { ParsedAddressee, ParsedReply } from './parsed-letter.ts'
import { noDate, problem, type RowProblem } from '../../import/problem.ts'

/**
 * Reads '2016-05-01; 2016-04-02 (A)': days of replies, "(A)" behind a mere acknowledgement. Where a letter
 * has several addressees each reply says whose it is: 'PAK: 2016-05-01; company: Acme Ltd: 2016-05-02'.
 */
export function readReplies(
  value: string,
  letter: { sent: PartialDay | null; addressees: readonly ParsedAddressee[]; today: Day; resolver: Resolver }
): { replies: ParsedReply[]; problems: RowProblem[] } {
  const replies: ParsedReply[] = []
  const problems: RowProblem[] = []
  for (const part of value
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [, whose = '', date = '', mark] =
      /^(?:([\s\S]+)\s*[:：]\s*)?([^:：]*?)\s*([(（]\s*[Aa]\s*[)）])?$/.exec(part) ?? []
    const addressee =
      whose === '' && letter.addressees.length < 2
        ? 0
        : letter.addressees.findIndex((one) => isOf(one, whose, letter.resolver))
    const received = parsePartialDay(date)
    if (!received || received.on === null) problems.push(noDate('replies', date || part))
    else if (received.on > letter.today)
      problems.push(problem('date-to-come', 'replies', { value: date, today: letter.today }))
    else if (letter.sent?.on && (lastPossibleDay(received) ?? '') < letter.sent.on)
      problems.push(problem('reply-before-letter', 'replies', { value: date, sent: writePartialDay(letter.sent) }))
    else if (addressee === -1 && letter.addressees.length)
      problems.push(problem('reply-of-whom', 'replies', { value: part }))
    else replies.push({ addressee: Math.max(0, addressee), received, mere: mark !== undefined })
  }
  return { replies, problems }
}

function isOf(addressee: ParsedAddressee, name: string, resolver: Resolver): boolean {
  const named = readNamed(name)
  const isClass = named.class === null || named.class === addressee.class
  if (addressee.state) return isClass && resolver.findState(named.name) === addressee.state
  const actor = addressee.actor?.toLowerCase()
  return actor === name.trim().toLowerCase() || (isClass && actor === named.name.toLowerCase())
}
