import { randomBytes } from '#platform/sealing/bytes.ts'
import { type Receipt, makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { isToldBack } from '#platform/sealing/receipt/is-told-back.ts'
import { readReceipt, type ReadReceipt } from '#platform/sealing/receipt/read-receipt.ts'
import { receiptLanguages } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { comeBack, type CameBack } from './come-back.ts'
import { onceField } from '../once.ts'
import { mayComment } from './may-comment.ts'
import { addUnder, burnToldUnder, burnUnder, changeUnder, nonceFor, type ActionRequest } from './return-action.ts'
import { additionOf, doorOf, whyNotSent, type TypedAddition } from './typed-addition.ts'
import { hasUnsent, unsentAfter } from './unsent.ts'
import type { Done, ReturnFields, ReturnState, ReturnTools } from './return-state.ts'

/** One step of the page: what she typed and pressed, to what it shows next. The same on her device and here. */
export async function answerReturn(fields: ReturnFields, tools: ReturnTools): Promise<ReturnState> {
  const typed = fields.receipt ?? ''
  const read = await readTyped(typed, tools)
  const unsent = unsentAfter(fields, null)
  // Once it is open, the receipt goes along unseen, and is not shown again where it opens nothing any more.
  const shown = fields.do || fields.part ? '' : typed
  if (!read.ok) return { page: 'ask', typed, slip: read, unsent }
  const { receipt } = read
  const digits = receiptAsDigits(receipt).join(' ')
  const open = async (done: Done, of = receipt): Promise<ReturnState> => {
    const left = unsentAfter(fields, done)
    const found = await comeBack(of, tools.keeper, partOf(fields.part))
    if (!found.ok) return { page: 'lost', reason: found.reason, typed: shown, unsent: left }
    const asked = fields.do ?? 'look'
    const door = done === 'withdraw-consent' && { door: doorOf(fields) }
    return { page: 'open', back: found, digits: receiptAsDigits(of).join(' '), asked, done, unsent: left, ...door }
  }
  switch (fields.do) {
    case 'write':
    case 'comment':
    case 'withdraw':
    case 'withdraw-consent': {
      const refused = whyNotSent(fields.do, fields)
      if (refused) return open(refused)
      if (fields.do === 'write' && tools.refusesFiles?.()) return open('files-refused')
      const files = fields.do === 'write' ? ((await tools.files?.()) ?? []) : []
      const addition = additionOf(fields.do, fields, files)
      if (!addition) return open('no-text')
      const part = fields.do === 'comment' ? partOf(fields['comment-part']) : 0
      const done = await add(receipt, { addition, once: fields[onceField], part }, tools)
      return open(done === 'kept' ? arrivedAs(addition) : done)
    }
    case 'burn':
      if (fields.sure !== 'yes') return open('not-sure')
      // Under a burnt receipt it could never be sent.
      if ((hasUnsent(fields) || tools.hasFiles?.()) && fields.lose !== 'yes') return open('unsent')
      return burn(receipt, tools, open)
    // Nothing is changed before she has it on paper and has told a word of it back: the old one still opens.
    case 'change':
    case 'change-ask':
    case 'change-now': {
      const read = readReceipt(fields.next ?? '', {})
      if (!read.ok && fields.do === 'change-now') return open('not-changed')
      const next = read.ok ? read.receipt : makeReceipt()
      const shown = { words: receiptAsWords(next, await tools.list(tools.lang)), groups: receiptAsDigits(next) }
      const at = read.ok ? askedOf(fields.at) : randomBytes(1)[0]! % 13
      const told = !read.ok || fields.do === 'change' ? null : fields.do === 'change-ask' ? 'asked' : 'slip'
      if (told !== 'slip' || !isToldBack(fields.told ?? '', at, shown))
        return { page: 'new-receipt', digits, ...shown, at, told, unsent }
      return (await change(receipt, next, tools)) ? open('changed', next) : open('not-changed')
    }
    default:
      return open(null)
  }
}

/** In the page's language first; only what none of its words are is looked for in the others. */
export async function readTyped(text: string, { lang, list }: ReturnTools): Promise<ReadReceipt> {
  const read = readReceipt(text, { [lang]: await list(lang) })
  if (read.ok || read.reason !== 'unknown-word') return read
  const all = await Promise.all(receiptLanguages.map(async (one) => [one, await list(one)] as const))
  return readReceipt(text, Object.fromEntries(all))
}

function arrivedAs({ kind, danger }: TypedAddition): Done {
  if (kind === 'withdraw' || kind === 'withdraw-consent') return kind
  return danger ? 'danger' : 'kept'
}

/** Sealed again where the epoch has changed meanwhile; what has arrived is seen under the receipt, and nowhere else. */
async function add(
  receipt: Receipt,
  { addition: unsent, once, part }: { addition: TypedAddition; once: string | undefined; part: number },
  { lang, keeper }: ReturnTools
): Promise<Done> {
  let nonce: string | undefined
  for (let tries = 0; tries < 2; tries++) {
    const found = await comeBack(receipt, keeper, part)
    if (!found.ok) return 'not-kept'
    nonce ??= nonceFor(found.derived, unsent, once)
    // On a reply of which she was not told, it is a message like any other.
    const kind = unsent.kind === 'comment' && !mayComment(found.messages) ? 'message' : unsent.kind
    const addition = { v: 1 as const, lang, on: found.today, ...unsent, kind }
    // It had arrived, and the answer was lost: she is told so, and nothing is kept twice. A word of danger goes all the
    // same: an officer may have taken the flag off meanwhile.
    if (found.kept.includes(nonce) && !unsent.danger) return 'kept'
    const request = await addUnder(found.derived, addition, found.epoch, { nonce })
    await keeper.act(request)
    const after = await comeBack(receipt, keeper)
    if (after.ok && after.kept.includes(nonce)) return 'kept'
  }
  return 'not-kept'
}

/** The office is told, under seal; where there is no room to keep that, the receipt goes all the same. */
async function burn(receipt: Receipt, tools: ReturnTools, open: (done: Done) => Promise<ReturnState>) {
  for (const isTold of [true, true, false]) {
    const found = await comeBack(receipt, tools.keeper)
    if (!found.ok) return open('not-burnt')
    const request = isTold ? await toldBurning(found, tools) : burnUnder(found.derived)
    await tools.keeper.act(request).catch(() => undefined) // what became of it is seen under the receipt
    const after = await comeBack(receipt, tools.keeper)
    if (!after.ok && after.reason === 'nothing') return { page: 'burnt' as const }
  }
  return open('not-burnt')
}

/** In the place of hers comes a receipt that nobody has seen, and which is forgotten here. */
async function toldBurning({ derived, instance, ...found }: CameBack, { lang }: ReturnTools): Promise<ActionRequest> {
  const nobodys = await deriveReceipt(makeReceipt(), instance)
  return burnToldUnder(derived, nobodys, { ...found, addition: { lang, on: found.today } })
}

async function change(old: Receipt, next: Receipt, { lang, keeper }: ReturnTools): Promise<boolean> {
  const found = await comeBack(old, keeper)
  // Asked twice over a bad line: it is changed already.
  if (!found.ok) return (await comeBack(next, keeper)).ok
  const intake = await keeper.intake()
  if (!intake) return false
  const { derived, anchor, epoch, today } = found
  const request = await changeUnder(derived, await deriveReceipt(next, intake.instance), {
    anchor,
    epoch,
    addition: { lang, on: today }
  })
  await keeper.act(request)
  return (await comeBack(next, keeper)).ok
}

const askedOf = (text: string | undefined) => (text && /^([0-9]|1[0-2])$/.test(text) ? Number(text) : 0)

const partOf = (text: string | undefined) => (text && /^[0-9]{1,3}$/.test(text) ? Number(text) : 0)
