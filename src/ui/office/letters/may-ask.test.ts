import { expect, test } from 'vitest'
import type { Matter } from '../inbox/open-matter.ts'
import { askedAbout, mayAsk } from './may-ask.ts'

const matter = (answers: object, more: object = {}) =>
  ({
    submission: { ok: true, value: { lang: 'ar', answers } },
    source: { recipient: 'hers', verifyKey: 'hers' },
    burntOn: null,
    hasReceipt: true,
    additions: [],
    notes: [],
    ...more
  }) as unknown as Matter
const addition = (on: string, kind: string, text?: string) => ({
  id: on,
  on,
  opened: { ok: true, value: { kind, text, lang: 'ar' } }
})

test('whoever said that she is not to be reached at all is not asked', () => {
  expect(mayAsk(matter({ reach: 'never' }))).toEqual({ may: false, why: 'said-never' })
})
test('nor is who took back what she sent, or to whom nothing comes any more', () => {
  expect(mayAsk(matter({ reach: 'here' }, { additions: [addition('2026-05-01', 'withdraw')] }))).toEqual({
    may: false,
    why: 'withdrew'
  })
  expect(mayAsk(matter({ reach: 'here' }, { burntOn: '2026-05-01' }))).toEqual({ may: false, why: 'nobody' })
  expect(mayAsk(matter({}, { hasReceipt: false }))).toEqual({ may: false, why: 'nobody' })
  expect(mayAsk(matter({}, { source: null }))).toEqual({ may: false, why: 'no-key' })
})
test('who comes back here may be asked, in her language, with what she wrote of how she is safely reached', () => {
  expect(mayAsk(matter({ reach: 'here' }))).toMatchObject({
    may: true,
    reached: { langs: { last: 'ar' } },
    contact: null
  })
  expect(mayAsk(matter({ reach: 'contact', contact: 'through the lawyer only' }))).toMatchObject({
    may: true,
    contact: 'through the lawyer only'
  })
})
test('what she was asked of a reply comes back with what she said since, and of no other reply', () => {
  const note = (reply: string) => ({
    officer: 'anna',
    on: '2026-05-10',
    number: 1,
    opened: {
      ok: true,
      authorship: 'signed',
      value: { kind: 'question-sent', on: '2026-05-10', text: 'Is it so?', about: { letter: 'AL', reply } }
    }
  })
  const of = matter(
    {},
    {
      notes: [note('one'), note('other')],
      additions: [addition('2026-05-01', 'add', 'before'), addition('2026-05-12', 'message', 'It is not so')]
    }
  )
  expect(askedAbout(of, 'one')).toEqual([
    { on: '2026-05-10', text: 'Is it so?', since: [{ on: '2026-05-12', text: 'It is not so' }] }
  ])
})
