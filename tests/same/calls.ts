import { allRoutes } from '../routes.ts'
import { startOffice } from '../browser/office-server.ts'
import { everybodyComes, visitors, type Everybody, type Visitor } from '../browser/people-of-every-role.ts'
import { madeUp, recordsByRoute, type Asked } from '../browser/records-by-route.ts'
import { signedActs } from '../browser/signed-elsewhere.ts'
import { ask, headersOf, toldOf, type Answer } from './answer.ts'
import { goodInputs } from './good-inputs.ts'
import { normaliserFor, type Origins } from './normalise.ts'
import { inTurn } from './public.ts'
import type { Recording } from './recording.ts'
import { shortened } from './told.ts'

/** Of every role somebody, and every call of the office by each of them, with what is no input, with bad input and with good. */
export async function recordCalls(recording: Recording): Promise<{ calls: number; log: string }> {
  const office = await startOffice({ surface: 'all' })
  try {
    office.run('../same/on-data.ts', 'same-ids')
    const everybody = await everybodyComes(office)
    const caller = callerOf({ ...office.others, office: office.origin }, everybody, recording)
    const routes = allRoutes().filter(({ id }) => id.startsWith('/office'))
    const sorted = routes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.method < b.method ? -1 : 1))
    for (const { id, method } of sorted.filter(({ method: one }) => one === 'GET'))
      await caller.all(method, id, { '': () => ({}) })
    const changing = sorted.filter(({ method }) => method !== 'GET')
    const wrongly = async (isNow: (id: string) => boolean) => {
      for (const { id, method, text } of changing.filter((one) => isNow(one.id)))
        await caller.all(method, id, id.includes('/api/') ? wrongInputs : formsOf(text))
    }
    await wrongly((id) => !isLast(id))
    await caller.good(goodInputs(everybody))
    const { first, elsewhere } = everybody.signers
    for (const [as, mandate, who] of [
      ['case-officer', 'defenders', first],
      ['elsewhere', 'torture', elsewhere]
    ] as const)
      for (const [act, { path, body }] of Object.entries(await signedActs(office.origin, who, everybody, mandate)))
        await caller.one(`signed: ${act}`, as, 'POST', `/office/api/${path}`, { body }, who.cookie)
    await caller.records(everybody)
    await wrongly(isLast)
    return { calls: caller.count(), log: office.run('../same/on-data.ts', 'log') }
  } finally {
    await office.stop()
  }
}

/** After these nobody is in any more. */
const isLast = (id: string) => /\/(sign-out|end|revoke)$/.test(id)

const few: readonly Visitor[] = ['case-officer', 'translator', 'guest', 'elsewhere', 'mission', 'partner', 'nobody']

type Inputs = Record<string, () => Asked & { raw?: BodyInit; type?: string }>
const wrongInputs: Inputs = {
  'no JSON': () => ({ raw: 'no JSON' }),
  'broken JSON': () => ({ raw: '{"id":', type: 'application/json' }),
  'no members': () => ({ body: {} }),
  'no object': () => ({ raw: '[1]', type: 'application/json' }),
  'other types': () => ({ body: { id: 7, letter: [], submission: {}, case: null, body: true, of: '', unknown: 'x' } })
}

/** Each form of a page with nothing in it, and with what is no form. */
function formsOf(text: string): Inputs {
  const names = [...(/export const actions\b[^]*/.exec(text)?.[0] ?? '').matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(
    (one) => one[1]!
  )
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}, no form`, () => ({ raw: 'no form', ...(name !== 'default' && { query: `/${name}` }) })],
      [
        `${name}, empty`,
        () => ({ raw: new URLSearchParams({ x: '' }), ...(name !== 'default' && { query: `/${name}` }) })
      ]
    ])
  )
}

const usual: Record<string, string> = {
  slug: 'DEMO-AL-PER-1-2026',
  upload: '11111111-1111-4111-8111-111111111111',
  id: '11111111-1111-4111-8111-111111111111',
  draft: '11111111-1111-4111-8111-111111111111',
  code: 'PER'
}

/** The address at which a route answers, in English and for records of those names. */
export const addressOf = (id: string, params: Record<string, string> = {}): string =>
  id
    .replace(/^\/office/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace('[lang=lang]', 'en')
    .replace('/[[id=uuid]]', '')
    .replace(/\[(\w+)(=\w+)?\]/g, (_, name: string) => params[name] ?? usual[name] ?? '0')
    .replace('[...rest]', 'nowhere') || '/'

function callerOf(origins: Origins, everybody: Everybody, recording: Recording) {
  const { office: origin } = origins
  const normalise = normaliserFor(origins)
  let calls = 0
  const call = async (id: string, method: string, cookie: string | null, given: ReturnType<Inputs[string]>) => {
    calls++
    const { query, params, body, raw, type } = given
    const isPage = !id.includes('/api/')
    const sent = raw ?? (body && JSON.stringify(body))
    return ask(`${origin}${addressOf(id, params)}${query ? `?${query}` : ''}`, {
      method,
      headers: {
        origin,
        ...(isPage && { accept: 'text/html' }),
        ...(cookie && { cookie }),
        ...(type ? { 'content-type': type } : body ? { 'content-type': 'application/json' } : {})
      },
      ...(sent !== undefined && { body: sent })
    })
  }
  /** Who is answered alike stands on one line. */
  const add = (key: string, answers: [visitor: string, answer: Answer][]) => {
    const alike = Map.groupBy(answers, ([, answer]) => lineOf(answer))
    const lines = [...alike].map(([line, of]) => `${of.map(([visitor]) => visitor).join(' ')}: ${line}`)
    recording.add('calls', key, { parts: new Map(), lines, isShown: true })
  }
  const lineOf = (answer: Answer) => {
    const told = toldOf(answer, normalise, false)
    const headers = recording.nameHeaders(headersOf(answer.headers, normalise))
    const text = normalise(Buffer.from(answer.body).toString())
    const isShort =
      told.lines.length > 0 && text.length < 500 && /json|text\/plain/.test(answer.headers.get('content-type') ?? '')
    // Of a page what depends on the role: all of it is compared where the demonstration is looked at.
    const ofRole = [...told.parts].filter(
      ([name]) => !/^(status|links|labels|numbers|structure|classes|text)$/.test(name)
    )
    const said = isShort ? text : shortened(ofRole.map((part) => part.join(' ')).join(', '), 500)
    return `${told.parts.get('status')} [${headers}] ${said.replace(/\s+/g, ' ')}`.trim()
  }
  const keyOf = (method: string, id: string, input: string, params = {}) =>
    `${method} ${normalise(addressOf(id, params))}${input && `, ${input}`}`
  return {
    count: () => calls,
    all: async (method: string, id: string, inputs: Inputs) => {
      for (const [input, make] of Object.entries(inputs)) {
        // What may do something is asked by one after the other; what is ill-formed by one of each kind of role, together.
        const isWhole = input === '' || input === 'no members'
        const asking = isWhole ? visitors : few
        const answers = await inTurn(
          asking,
          async (visitor): Promise<[string, Answer]> => [
            visitor,
            await call(id, method, everybody.cookies[visitor], make())
          ],
          input === 'no members' ? 1 : 6
        )
        add(keyOf(method, id, input), answers)
      }
    },
    one: async (key: string, as: string, method: string, id: string, asked: Asked, cookie: string | null) =>
      add(`${keyOf(method, id, key)}, by ${as}`, [[as, await call(id, method, cookie, asked)]]),
    good: async (inputs: [path: string, body: object][]) => {
      for (const [path, body] of inputs)
        add(keyOf('POST', `/office/api/${path}`, 'good'), [
          ['case-officer', await call(`/office/api/${path}`, 'POST', everybody.cookies['case-officer'], { body })]
        ])
    },
    /** A record that is not there, and another mandate's; last by the officer whose it is, which changes it. */
    records: async ({ theirs, cookies }: Everybody) => {
      const of = (as: readonly Visitor[]) => async (route: string, input: string, make: () => Asked) => {
        const [method, path] = route.split(' ') as [string, string]
        const id = `/office/${path.startsWith('[lang=') ? '' : 'api/'}${path}`
        const answers = await inTurn(as, async (visitor): Promise<[string, Answer]> => [
          visitor,
          await call(id, method, cookies[visitor], make())
        ])
        add(keyOf(method, id, input), answers)
      }
      const others = of(visitors.filter((one) => one !== 'elsewhere'))
      for (const [route, asked] of Object.entries(recordsByRoute)) {
        await of(visitors)(route, 'for what is not there', () => asked(madeUp()))
        await others(route, 'for what is another mandate’s', () => asked(theirs))
      }
      for (const [route, asked] of Object.entries(recordsByRoute))
        await of(['elsewhere'])(route, 'for its own', () => asked(theirs))
    }
  }
}
