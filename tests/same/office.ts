import { Secret, TOTP } from 'otpauth'
import { proofOf } from '../sign-in-proof.ts'
import { allRoutes } from '../routes.ts'
import { ask, headersOf, toldOf, type Answer } from './answer.ts'
import { normaliserFor } from './normalise.ts'
import { addressOf } from './calls.ts'
import { inTurn } from './public.ts'
import type { Answered, Recording } from './recording.ts'
import type { Demonstration, Who } from './worlds.ts'

const languages = ['fr', 'es', 'ar', 'ru', 'zh']

/** What each of the invented officers, a mission and partners are shown: pages, and what these ask for. Nothing is changed. */
export async function recordOffice(
  demonstration: Pick<Demonstration, 'origins' | 'who'>,
  recording: Recording
): Promise<void> {
  const { origins } = demonstration
  const at = origins.office
  const who = await demonstration.who()
  const cookies = new Map<string, string>([['nobody', '']])
  for (const [place, officer] of who.officers.entries()) {
    // A code is of half a minute: where that has passed, there is another.
    const again = async () => signIn(at, (await demonstration.who()).officers[place]!)
    cookies.set(`${officer.as} (${officer.mandate})`, await signIn(at, officer).catch(again))
  }
  cookies.set('mission', await takeLink(who.mission.link, 'mission'))
  for (const { kind, link } of who.partners) cookies.set(kind, await takeLink(link, 'partner'))
  const normalise = normaliserFor(origins)
  const all: Answered[] = []
  for (const [as, cookie] of cookies) {
    const asked = new Map<string, Answer>()
    const look = async (addresses: string[]) => {
      const next = [...new Set(addresses)].filter((address) => !asked.has(address))
      await inTurn(next, async (address) => {
        const accept = address.startsWith('/api/') ? 'application/json' : 'text/html'
        const answer = await ask(at + address, { headers: { cookie, accept } })
        const told = toldOf(answer, normalise, false)
        told.isShown =
          answer.status === 200 && /^(officer \(defenders\)|mission|nhri)$/.test(as) && !/^\/(?!en)|\d|\?/.test(address)
        all.push([`${as}: GET ${normalise(address)}`, told, headersOf(answer.headers, normalise)])
        asked.set(address, answer)
      })
      return addresses.map((address) => asked.get(address)!)
    }
    const corner = as === 'mission' ? 'mission' : as.includes('(') || as === 'nobody' ? null : 'partner'
    const own = pages.filter((id) => as === 'nobody' || (corner !== null) === /\/(mission|partner)(\/|$)/.test(id))
    await look(own.map((id) => addressOf(id)))
    if (as === 'officer (defenders)')
      for (const lang of languages)
        await look(own.filter((id) => id.includes('[lang=lang]')).map((id) => addressOf(id).replace('/en', `/${lang}`)))
    if (corner) await follow(corner, look)
    else if (as !== 'nobody') await readLetters(look)
  }
  recording.addAll('office', all)
}

/** Of every route that names no record. */
const pages = allRoutes()
  .filter(({ id, method }) => method === 'GET' && id.startsWith('/office'))
  .map(({ id }) => id)
  .filter((id) => !/\[(slug|id|upload|token|n)\b/.test(id.replace('[[id=uuid]]', '')))

type Look = (addresses: string[]) => Promise<Answer[]>

/** Letters that she is listed, and what may be asked of them: a dozen of those that went, and all that have no reference yet. */
async function readLetters(look: Look): Promise<void> {
  const lists = await look(['/api/letters', '/api/clearance'])
  const slugs = [...new Set(lists.flatMap(({ body }) => namesIn(body, /"slug":"([^"]+)"/g)))].toSorted()
  const named = slugs.filter((slug) => slug.startsWith('DEMO')).slice(0, 12)
  for (const slug of [...named, ...slugs.filter((one) => !one.startsWith('DEMO'))])
    await look([
      ...['letters/letter', 'letters/institutions', 'clearance/note'].map((path) => `/api/${path}?slug=${slug}`),
      ...['letters', 'preview', 'releases', 'clearance'].map((page) => `/en/${page}/${slug}`)
    ])
  for (const slug of named.slice(0, 2))
    await look(['docx', 'pdf'].map((format) => `/api/letters/document?slug=${slug}&format=${format}`))
}

/** From a corner's first page to whatever links lead to in it. */
async function follow(corner: string, look: Look): Promise<void> {
  let next = [`/en/${corner}`, `/ar/${corner}`]
  for (let far = 0; far < 3; far++) {
    const answers = await look(next)
    const found = answers.flatMap(({ headers, body }) =>
      headers.get('content-type')?.startsWith('text/html') ? namesIn(body, /\shref="([^"#]+)/g) : []
    )
    next = [...new Set(found.map((href) => href.replaceAll('&amp;', '&')))]
      .filter((href) => href.startsWith(`/en/${corner}/`) && !href.includes('sign-out'))
      .slice(0, 60)
  }
}

const namesIn = (body: Uint8Array, pattern: RegExp): string[] =>
  [...Buffer.from(body).toString().matchAll(pattern)].map(([, name]) => name!)

async function signIn(at: string, { name, mandate, passphrase, code }: Who['officers'][number]): Promise<string> {
  const say = (path: string, input: object) =>
    ask(`${at}/api/sign-in/${path}?mandate=${mandate}`, {
      method: 'POST',
      headers: { origin: at, 'content-type': 'application/json' },
      body: JSON.stringify(input)
    })
  const { salt } = JSON.parse(Buffer.from((await say('salt', { name })).body).toString()) as { salt: string }
  const proof = proofOf(passphrase, Buffer.from(salt, 'base64url'))
  return cookieOf(await say('passphrase', { name, proof, code, device: 'the comparison' }))
}

/** Somebody of a corner takes her link, by the form that the page shows her. */
async function takeLink(link: string, corner: 'mission' | 'partner'): Promise<string> {
  const page = Buffer.from((await ask(link)).body).toString()
  const fields = new URLSearchParams()
  for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
    const [, name] = /\sname="([^"]*)"/.exec(tag) ?? []
    if (name) fields.set(name, /\svalue="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  fields.set('wordsAgain', fields.get('words') ?? '')
  fields.set('code', codeOf(fields.get('totpSecret') ?? ''))
  fields.set('device', 'the comparison')
  const answer = await ask(`${link}?/enrol`, {
    method: 'POST',
    headers: { origin: new URL(link).origin, accept: 'text/html' },
    body: fields
  })
  return cookieOf(answer, corner)
}

function cookieOf({ status, headers, body }: Answer, name = 'office'): string {
  const cookie = new RegExp(`vigie_${name}=[\\w-]+`).exec(headers.get('set-cookie') ?? '')?.[0]
  if (!cookie) throw new Error(`nobody came in: ${status} ${Buffer.from(body).toString().slice(0, 2000)}`)
  return cookie
}

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
