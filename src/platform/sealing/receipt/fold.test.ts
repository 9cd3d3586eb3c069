import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { receiptLanguages, wordList } from './word-list.ts'

describe('a folded word', () => {
  it.each([
    ['Élève', 'eleve'],
    ['ÑANDÚ', 'nandu'],
    ['cœur', 'coeur'],
    ['Ёлка', 'елка'],
    ['йод', 'иод'],
    ['قَلْبٌ', 'قلب'],
    ['أمـــل', 'امل'],
    ['آمال', 'امال'],
    ['إبرة', 'ابره'],
    ['مستشفى', 'مستشفي'],
    ['سؤال', 'سوال'],
    ['بئر', 'بير'],
    ['سماء', 'سما'],
    ['ﻗﻠﺐ', 'قلب'],
    ['کتاب', 'كتاب'],
    ['ＡＢＬＥ', 'able'],
    ['İstanbul', 'istanbul'],
    ['\u200fقلب\u200c', 'قلب']
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
    expect(fold(fold(word))).toBe(folded)
    expect(fold(word.normalize('NFD'))).toBe(folded)
  })

  it.each(receiptLanguages)('no two of the %s list are alike in their first four letters', async (language) => {
    const list = await wordList(language)
    expect(list).toHaveLength(2048)
    const starts = list.map((word) => fold(word).slice(0, 4))
    expect(starts.filter((start, at) => starts.indexOf(start) !== at)).toEqual([])
    expect(list.filter((word) => word !== word.normalize('NFC'))).toEqual([])
  })
})
