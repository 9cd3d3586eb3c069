/**
 * Whether the mission is asked to say that a letter has come: an answer or an acknowledgement that it filed has said so
 * already, a request has not.
 * @param filed kinds of what it filed to this letter
 */
export function receiptOwed(
  delivery: string,
  filed: readonly string[]
): 'to-confirm' | 'confirmed' | 'by-filing' | null {
  if (delivery === 'receipt-confirmed') return 'confirmed'
  if (delivery !== 'transmitted') return null
  return filed.some((kind) => kind === 'answer' || kind === 'acknowledgement') ? 'by-filing' : 'to-confirm'
}
