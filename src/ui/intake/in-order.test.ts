import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

const shown = (text: string) => inOrder((tag, _, ...children) => `<${tag}>${children.join('')}</${tag}>`, text).join('')

test('telephones, dates of any calendar and addresses keep their order in a sentence of either direction', () => {
  expect(shown('اتصل على +353 1 210 0489 اليوم')).toBe('اتصل على <bdo>+353 1 210 0489</bdo> اليوم')
  expect(shown('٠٠٣٥٣-١-٢١٠٠٤٨٩')).toBe('<bdo>٠٠٣٥٣-١-٢١٠٠٤٨٩</bdo>')
  expect(shown('في ۱۴۰۲/۰۳/۱۵ و ١٤٤٥-٠٣-١٥.')).toBe('في <bdo>۱۴۰۲/۰۳/۱۵</bdo> و <bdo>١٤٤٥-٠٣-١٥</bdo>.')
  expect(shown('اكتب إلى a.b@help.example أو https://help.example/1/')).toBe(
    'اكتب إلى <bdi>a.b@help.example</bdi> أو <bdi>https://help.example/1/</bdi>'
  )
})

test('what is no such number is left as it was written', () => {
  for (const text of ['بين ٥-٧ أشخاص', 'in 2024', '12 345', 'a\n1. b\n2. c', '', '200.000'])
    expect(shown(text)).toBe(text)
})
