import { expect, it } from 'vitest'
import type { ReturnFields } from '#mandate/intake/return/return-state.ts'
import type { CameBack, ReadMessage } from '#mandate/intake/return/come-back.ts'
import { mostLine } from '#mandate/intake/questions.ts'
import type { Stage } from '#mandate/intake/stages.ts'
import { returnView, slipText, type Make, type Own, type Voice } from './view.ts'

const el: Make<string> = (tag, attributes, ...children) =>
  tag === 'form' ? `[${String(attributes['data-return'])} ${children.join('')}]` : children.join(' ')
const voice: Voice = { lang: 'en', here: true, day: (day) => day, number: String, say: (key) => key }
const own: Own<string> = { files: () => ['[files]'], person: () => ['[person]'], faster: () => ['[faster]'], said: [] }
const shown = (messages: ReadMessage[], more: Partial<CameBack> = {}, unsent: ReturnFields = {}) => {
  const back = { messages, part: 0, parts: 1, anchor: { filedOn: '2026-06-01' }, ...more } as unknown as CameBack
  return returnView({ page: 'open', back, digits: '0001', asked: 'look', done: null, unsent }, el, voice, own).join(
    '\n'
  )
}
const stage = (name: Stage, number: number): ReadMessage => ({
  number,
  on: '2026-06-02',
  ok: true,
  told: { kind: 'stage', stage: name, on: '2026-06-02' }
})
const message: ReadMessage = {
  number: 9,
  on: '2026-06-03',
  ok: true,
  told: { kind: 'message', on: '2026-06-03', text: 'said' }
}

it.each([true, false])(
  'the number of this sending stands in the form, on her device and without scripts: %s',
  (here) => {
    const fields: Make<string> = (tag, { name, value }, ...children) =>
      tag === 'input' && name === 'once' ? `(${String(value)})` : children.join('')
    const back = { messages: [], part: 0, parts: 1, anchor: { filedOn: '2026-06-01' } } as unknown as CameBack
    const unsent = { once: 'of-this-page', text: 'said' }
    const state = { page: 'open', back, digits: '0001', asked: 'write', done: 'not-kept', unsent } as const
    expect(returnView(state, fields, { ...voice, here }, own).join('')).toContain('(of-this-page)')
  }
)

it('the stage is the newest that the office told, and the first one before it told any', () => {
  expect(shown([stage('taken-up', 2), stage('being-read', 1)])).toMatch(
    /^return_stage_heading\n\[true +return_stage_taken_up/
  )
  expect(shown([])).toMatch(/^return_stage_heading\n\[true +return_stage_received/)
})

it('who was asked or written to before any stage was told is not told that the office has said nothing', () => {
  const asked: ReadMessage = { ...message, told: { kind: 'ask', on: '2026-06-02', text: 'where?' } }
  expect(shown([message])).toMatch(/^return_stage_heading\n\[true +return_stage_being_read/)
  expect(shown([asked])).toMatch(/^return_stage_heading\n\[true +return_stage_being_read/)
  expect(shown([asked, stage('taken-up', 1)])).toMatch(/^return_stage_heading\n\[true +return_stage_taken_up/)
})

it('where it stands further back than one answer holds, she is not told that nobody has read it', () => {
  expect(shown([message], { parts: 2 })).toMatch(/^return_stage_heading\n\[true +return_stage_older/)
  expect(shown([message], { parts: 2, part: 1 })).not.toContain('return_stage_received')
})

it('a message that somebody else signed is told apart from one that is damaged', () => {
  expect(shown([{ number: 1, on: '2026-06-03', ok: false, reason: 'false-signature' }])).toContain('return_forged')
  expect(shown([{ number: 1, on: '2026-06-03', ok: false, reason: 'altered' }])).toContain('return_unopened')
})

it('what is said of who could read it is true of where it is sealed', () => {
  const back = { messages: [], part: 0, parts: 1, anchor: { filedOn: '2026-06-01' } } as unknown as CameBack
  const state = { page: 'open', back, digits: '0001', asked: 'write', done: 'kept', unsent: {} } as const
  const said = (here: boolean) => returnView(state, el, { ...voice, here }, own).join('\n')
  expect(said(true)).toMatch(/return_done_kept\n[^]*return_danger_help\[faster\]return_write/)
  expect(said(false)).toMatch(/return_done_kept_plain\n[^]*return_danger_help_plain\[faster\]return_write/)
})

it('a line that is too long is told with the length that is kept, in the reader’s digits', () => {
  const back = { messages: [], part: 0, parts: 1, anchor: { filedOn: '2026-06-01' } } as unknown as CameBack
  const state = { page: 'open', back, digits: '0001', asked: 'write', done: 'too-long-line', unsent: {} } as const
  const say: Voice['say'] = (key, params) => `${key} ${params?.n ?? ''}`
  const number = (value: number) => `<${value}>`
  expect(returnView(state, el, { ...voice, say, number }, own).join('\n')).toContain(
    `return_done_too_long_line <${mostLine}>`
  )
})

it('what is empty is named at the head, each with a way to its field', () => {
  const back = { messages: [], part: 0, parts: 1, anchor: { filedOn: '2026-06-01' } } as unknown as CameBack
  const el: Make<string> = (tag, { href }, ...children) => (tag === 'a' ? `(${String(href)})` : children.join(' '))
  const links = (asked: string, done: 'no-text' | 'no-door', unsent = {}) =>
    returnView({ page: 'open', back, digits: '', asked, done, unsent }, el, voice, own)
      .join('')
      .match(/\(#[^)]*\)/g)
  expect(links('write', 'no-text')).toEqual(['(#text)'])
  expect(links('comment', 'no-text')).toEqual(['(#comment)'])
  expect(links('withdraw-consent', 'no-door')).toEqual(['(#person)', '(#door)'])
  expect(links('withdraw-consent', 'no-door', { person: 'she' })).toEqual(['(#door)'])
  expect(links('withdraw-consent', 'no-text', { door: 'ngo' })).toEqual(['(#person)'])
})

it('to comment on the State’s reply is offered once she was told of one, and at whatever stage follows', () => {
  const offered = (...messages: ReadMessage[]) => shown(messages).includes('return_comment_button')
  expect(offered()).toBe(false)
  expect(offered(stage('letter-gone', 1))).toBe(false)
  expect(offered(stage('made-public', 2), stage('letter-gone', 1))).toBe(false)
  expect(offered(stage('answer-come', 1))).toBe(true)
  expect(offered(stage('closed', 2), stage('answer-come', 1))).toBe(true)
  expect(offered({ number: 1, on: '2026-06-03', ok: false, reason: 'false-signature' })).toBe(false)
})

it('what she began to comment stands there, also where older messages are shown', () => {
  expect(shown([message], {}, { comment: 'half of it' })).toContain('half of it')
  expect(shown([message])).not.toContain('return_comment')
})

it('one person more, files and the tick go with the one button that sends them all', () => {
  expect(shown([])).toMatch(
    /return_write_field\[person\]\[files\] [^[]*return_danger_help\[faster\]return_write_button/
  )
})

it('who helps faster stands under the notice of danger and under its tick, on this very page', () => {
  const back = { messages: [], part: 0, parts: 1, anchor: { filedOn: '2026-06-01' } } as unknown as CameBack
  const links: unknown[] = []
  const el: Make<string> = (tag, { href }, ...children) => {
    if (tag === 'a') links.push(href)
    return children.join(' ')
  }
  const state = { page: 'open', back, digits: '0001', asked: 'write', done: 'danger', unsent: {} } as const
  const page = returnView(state, el, voice, own).join('\n')
  expect(page).toMatch(/return_done_danger\n\[faster\]/)
  expect(page).toMatch(/return_danger_help \[faster\]/)
  expect(links).toEqual([])
})

it('a new receipt is shown in words and, under their own heading, in digits; asked for a word of it, neither is', () => {
  const state = { page: 'new-receipt', digits: '0001', words: ['apple'], groups: ['0047'], at: 3, unsent: {} } as const
  const first = returnView({ ...state, told: null }, el, voice, own).join('\n')
  expect(first).toMatch(/return_new_words\napple\nreturn_new_digits\n0047\n/)
  const fields: string[] = []
  const noting: Make<string> = (tag, attributes, ...children) => {
    if (tag === 'input') fields.push(`${String(attributes.name)} ${String(attributes.type ?? '')}`)
    return el(tag, attributes, ...children)
  }
  const asked = returnView({ ...state, told: 'asked' }, noting, voice, own).join('\n')
  expect(asked).toContain('return_new_which')
  expect(asked).not.toContain('apple')
  expect(asked).not.toContain('return_new_slip')
  expect(fields.toSorted()).toEqual(['at hidden', 'next hidden', 'receipt hidden', 'told '])
  expect(returnView({ ...state, told: 'slip' }, el, voice, own).join('')).toContain('return_new_slip')
})

it('of a group that lacks a digit it is said which, and how many it has', () => {
  const slip = { ok: false, reason: 'short-group', at: 3, typed: '123' } as const
  const say: Voice['say'] = (key, params) => `${key} ${JSON.stringify(params)}`
  expect(slipText({ ...voice, say, number: (value) => `<${value}>` }, slip)).toBe(
    'return_short_group {"n":"<4>","typed":"\u2068123\u2069","count":"<3>"}'
  )
})
