import { expect, test } from 'vitest'
import { speaksOfDefenders } from './speaks-of-defenders.ts'

test.each([
  'Invented: protect human rights defenders.',
  'Invented: end attacks on human-rights activists.',
  'Invented: ensure that people who peacefully promote human rights are safe.',
  'Inventé : protéger les défenseuses et les défenseurs.',
  'Inventado: proteger a las defensoras de derechos humanos.',
  'مختلق: حماية المدافعين عن حقوق الإنسان.',
  'Вымышлено: защищать правозащитников.',
  '虚构：保护人权维护者。'
])('speaks of defenders: %s', (text) => expect(speaksOfDefenders(text)).toBe(true))

test.each([
  'Invented: protect children and women from violence.',
  'Invented: train public defenders.',
  'Invented: strengthen the Office of the Human Rights Defender.',
  'Inventado: fortalecer al Defensor del Pueblo y la Defensoría.',
  'Inventé : nommer le Défenseur du peuple.',
  'Invented: protect the human rights of people in detention.'
])('does not: %s', (text) => expect(speaksOfDefenders(text)).toBe(false))
