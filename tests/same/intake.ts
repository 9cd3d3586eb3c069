import { randomBytes } from 'node:crypto'
import { formActionAt } from '../form-action.ts'
import { ask, headersOf, toldOf, type Asked } from './answer.ts'
import { normaliserFor, type Origins } from './normalise.ts'
import { inTurn } from './public.ts'
import type { Recording } from './recording.ts'
import type { Who } from './worlds.ts'

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
const form = (fields: Record<string, string>): Asked => ({ method: 'POST', body: new URLSearchParams(fields) })
/** As the form is sent, which may bear files. Each has a number of its own, or it would be taken for the one before. */
const whole = (fields: Record<string, string>): Asked => {
  const body = new FormData()
  body.set('once', randomBytes(16).toString('base64url'))
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return { method: 'POST', body }
}
const told = { what: 'Invented: a person was stopped.', subject: 'person', 'person.1.name': 'Invented Person' }
const json = (body: string): Asked => ({ method: 'POST', body, headers: { 'content-type': 'application/json' } })

/** The way in without scripts, in every language: its pages, reports that are refused and taken, receipts that are right and wrong. */
export async function recordIntake(origins: Origins, { source }: Who, recording: Recording): Promise<void> {
  const normalise = normaliserFor(origins)
  const all: (() => Promise<void>)[] = []
  const add = (name: string, path: string, asked: Asked = {}, isShown = false) => {
    all.push(() => record(name, path, asked, isShown))
  }
  const record = async (name: string, path: string, asked: Asked, isShown: boolean) => {
    const own = { ...asked, headers: { origin: origins.intake, ...asked.headers } }
    const isForm = asked.body instanceof FormData
    const answer = await ask(isForm ? await formActionAt(origins.intake, path) : origins.intake + path, own)
    // A new receipt is of other words each time, of the same kind.
    const said = toldOf({ ...answer, body: withoutReceipts(answer.body) }, normalise)
    said.isShown = isShown
    recording.add(
      'intake',
      `${asked.method ?? 'GET'} ${path}${name && `, ${name}`}`,
      said,
      headersOf(answer.headers, normalise)
    )
  }
  for (const path of ['/', '/robots.txt', '/intake-scripts.json', '/page.css', '/xx', '/en/nowhere', '/en/epoch.json'])
    add('', path)
  for (const lang of languages) {
    const isRead = lang === 'en'
    for (const page of ['', '/form', '/report', '/list', '/return', '/nowhere']) add('', `/${lang}${page}`, {}, isRead)
    add('no multipart', `/${lang}/form`, form({}))
    add('empty', `/${lang}/form`, whole({}), isRead)
    add(
      'of other values',
      `/${lang}/form`,
      whole({ ...told, danger: 'nonsense', subject: 'nonsense', when: 'nonsense' })
    )
    add('good', `/${lang}/form`, whole({ ...told, danger: 'no' }), isRead)
    if (isRead) add('good, in danger', `/${lang}/form`, whole({ ...told, danger: 'now' }))
    add('empty', `/${lang}/return`, form({}), isRead)
    add('no receipt', `/${lang}/return`, form({ receipt: '1234 5678' }))
    add(
      'a slip',
      `/${lang}/return`,
      form({ receipt: source.digits.replace(/\d$/, (last) => String((Number(last) + 1) % 10)) })
    )
    add('a receipt of nobody', `/${lang}/return`, form({ receipt: ofNobody }))
    add('good', `/${lang}/return`, form({ receipt: source.digits }), isRead)
    if (isRead) add('good, by words', `/${lang}/return`, form({ receipt: source.receipt }))
    add('good, and nothing written', `/${lang}/return`, form({ receipt: source.digits, do: 'write', text: '' }))
  }
  for (const path of ['actions', 'desks', 'desks/actions', 'returns', 'submissions', 'uploads'])
    for (const [name, asked] of Object.entries({
      'no JSON': { method: 'POST', body: 'no JSON' },
      'broken JSON': json('{"id":'),
      'no members': json('{}'),
      'other types': json('{"work":7,"input":[],"id":true,"lookup":"x"}')
    }))
      add(name, `/api/${path}`, asked)
  const elsewhere = {
    method: 'POST',
    body: 'x=y',
    headers: { origin: 'http://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' }
  }
  add('from elsewhere', '/en/form', elsewhere)
  add('from elsewhere', '/api/submissions', elsewhere)
  await inTurn(all, (one) => one())
}

/** Right in itself, and nobody's. */
const ofNobody = Array(13).fill('0000').join(' ')

/** The words and groups of a receipt that was made or typed. */
function withoutReceipts(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('utf8')
  if (!text.startsWith('<!doctype')) return body
  return Buffer.from(
    text
      .replace(
        /(<ol[^>]*class="[^"]*(?:receipt|digits)[^"]*"[^>]*>)([^]*?)<\/ol>/g,
        (_, start: string, inside: string) => `${start}${inside.replace(/>[^<>]+</g, '>‹›<')}</ol>`
      )
      .replace(/\b\d{4}(?: \d{4}){12}\b/g, '‹receipt›')
  )
}
