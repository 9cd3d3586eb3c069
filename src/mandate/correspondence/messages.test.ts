import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { label, locales } from '#messages'
import { reportActions } from '#platform/mail/read-report.ts'
import { deliveryChannels } from '../communications/delivery.ts'
import { replyInput } from '../communications/reply-schemas.ts'
import { asideReasons, incoming, outgoing, replyChannel, trayChannels } from './mail-states.ts'
import { guessReasons, mailProblems, objections } from './match-mail.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const errors = sources.flatMap((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return [...text.matchAll(/\b(?:error|refused)\((?:[^'()]*\? )?'([a-z-]+)'|error: '([a-z-]+)' \}/g)].map(
    ([, code, inSchema]) => code ?? inSchema!
  )
})

const lists = {
  error: errors,
  mail_state: Object.keys(incoming),
  mail_out: Object.keys(outgoing),
  mail_report: reportActions,
  mail_aside: asideReasons,
  mail_reason: guessReasons,
  mail_objection: objections,
  mail_problem: mailProblems,
  delivery_channel: trayChannels
}

describe.each(locales)('%s', (locale) => {
  test.each(Object.entries(lists))('every %s has its words', (list, codes) => {
    expect(codes.length).toBeGreaterThan(1)
    inLocale(locale, () =>
      expect([...new Set(codes)].filter((code) => !label(list, code, { value: 'x', most: 1 }))).toEqual([])
    )
  })
})

test('a way by which something comes is one by which letters go, and has its place among those of replies', () => {
  expect(trayChannels.filter((channel) => !(deliveryChannels as readonly string[]).includes(channel))).toEqual([])
  for (const channel of trayChannels)
    expect(replyInput.shape.channel.safeParse(replyChannel(channel)).success, channel).toBe(true)
})
