import { expect, test } from 'vitest'
import { isGarbled } from './garbled.ts'

const declared = (label: string, text: string) => new TextDecoder(label).decode(Buffer.from(text, 'utf8'))

const written = {
  en: 'The Government’s answer – invented – says “no”.',
  fr: 'MARCHÉ » : la réponse du Gouvernement, inventée, a été reçue à Genève. « É »',
  es: 'La respuesta del Gobierno, inventada, llegó mañana. ¿Sí? ¡No!',
  ar: 'رد الحكومة مختلق، ولم يصل بعد.',
  ru: 'Ответ правительства вымышлен и ещё не поступил.',
  zh: '政府的答复是虚构的。'
}

test.each(Object.entries(written))('%s, as it was written, is as it was written', (_, text) =>
  expect(isGarbled(text)).toBe(false)
)

test.each(['fr', 'es', 'ar', 'ru', 'zh'] as const)('UTF-8 under another name is told: %s', (lang) => {
  const text = `${written[lang]} ${written[lang]}`
  for (const label of ['windows-1252', 'windows-1251', 'windows-1256'])
    expect([label, isGarbled(declared(label, text))]).toEqual([label, true])
})

test('letters of one byte under the name of UTF-8 are lost, and that is told', () => {
  expect(isGarbled(Buffer.from('La réponse', 'latin1').toString('utf8'))).toBe(true)
})
