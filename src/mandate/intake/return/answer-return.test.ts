import { expect, test } from 'vitest'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { makeOnce } from '../once.ts'
import { answerReturn } from './answer-return.ts'
import type { ReturnFields } from './return-state.ts'

class Asked extends Error {}
const asks = () => Promise.reject(new Asked('the office was asked'))
const tools = { lang: 'ar' as const, keeper: { intake: asks, look: asks, act: asks }, list: wordList }
const receipt = receiptAsDigits(makeReceipt()).join(' ')
const next = makeReceipt()
const groups = receiptAsDigits(next)
const step = (fields: ReturnFields) => answerReturn({ receipt, next: groups.join(' '), at: '3', ...fields }, tools)

test('a new receipt is shown, then one word of it is asked for, and the office is not asked meanwhile', async () => {
  const first = await answerReturn({ receipt, do: 'change', text: 'not sent' }, tools)
  expect(first).toMatchObject({ page: 'new-receipt', told: null, unsent: { text: 'not sent' } })
  const asked = await step({ do: 'change-ask' })
  expect(asked).toMatchObject({ page: 'new-receipt', told: 'asked', at: 3, groups })
  expect(await step({ do: 'change' }), 'shown again it is the same').toMatchObject({ told: null, at: 3, groups })
})

test('what she sends keeps its number over a slip of hers, and whatever no page made is none', async () => {
  const once = makeOnce()
  expect(await step({ do: 'change', once })).toMatchObject({ unsent: { once } })
  expect(await answerReturn({ receipt: 'what', text: 'not sent', once }, tools)).toMatchObject({ unsent: { once } })
  const made = await step({ do: 'change', once: 'mine' })
  expect('unsent' in made && made.unsent.once).toMatch(/^[\w-]{22}$/)
})

test.each(['', 'أخرى', '9999', '0'])('with a slip nothing is changed and nothing lost: "%s"', async (told) =>
  expect(await step({ do: 'change-now', told, text: 'not sent' })).toMatchObject({
    page: 'new-receipt',
    told: 'slip',
    groups,
    unsent: { text: 'not sent' }
  })
)

test('with the word, or its group in digits of any script, it is changed', async () => {
  const word = receiptAsWords(next, await wordList('ar'))[3]!
  const arabicIndic = groups[3]!.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
  for (const told of [word, ` ${groups[3]!} `, arabicIndic])
    await expect(step({ do: 'change-now', told }), told).rejects.toThrow(Asked)
})
