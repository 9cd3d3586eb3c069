import { randomUUID } from 'node:crypto'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { currentContext } from '#context'
import { inLocale } from '#in-locale'
import { direction, isLocale, type Locale } from '#messages'
import { admit } from './routes/admit.ts'

/** Asks who may be answered at all, sets the page's language from its address, and gives loads the surface's own context. */
export const handle: Handle = ({ event, resolve }) => {
  const [, surface] = event.url.pathname.split('/')
  const lang = languageOf(event)
  event.locals.vigie = currentContext()
  event.locals.lang = lang
  event.locals.path = event.url.pathname.slice(1 + (surface ?? '').length) || '/'
  return inLocale(
    lang,
    async () =>
      (await admit(event)) ??
      resolve(event, {
        transformPageChunk: ({ html }) =>
          html
            .replace('%vigie.lang%', lang)
            .replace('%vigie.dir%', direction(lang))
            .replace('%vigie.own%', surface === 'public' ? '' : ownWords)
            .replace('%vigie.icon%', surface === 'intake' ? '/page.svg' : '/vigie.svg')
      })
  )
}

/** The page's, from its address; for what an office's page asks of `/api`, the one that the page names (`call`). */
function languageOf({ url, request }: RequestEvent): Locale {
  const [, surface, first] = url.pathname.split('/')
  const isAsked = surface === 'office' && first === 'api'
  const named = isAsked ? (url.searchParams.get('lang') ?? request.headers.get('accept-language') ?? '') : first
  return isLocale(named) ? named : 'en'
}

/** What is read and written there goes to no spelling service and no translator; public pages anybody may have translated. */
const ownWords = 'spellcheck="false" translate="no"'

/** What went wrong is logged under a number; the page shows the number and nothing else. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind !== 'unknown') return { message: 'not-found' }
  const number = randomUUID().slice(0, 8)
  currentContext().log.error({ number, route: event.route.id, err: errorShape(error) }, 'page failed')
  return { message: 'failed', number }
}

// NOTE: a database error's message and detail can carry a row's values, so only its kind is kept.
function errorShape(error: unknown) {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const code = 'code' in error ? String(error.code) : undefined
  return {
    name: error.name,
    code,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 5)
  }
}
