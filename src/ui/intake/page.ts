import { direction, m, type Locale } from '#messages'
import { attribute, markup, type Html } from './html.ts'

export interface Script {
  src: string
  integrity: string
}

export interface Frame {
  lang: Locale
  /** Where "leave this page" leads. */
  exit: string
  /** As intakeScripts gives them; null where the page stays as it is. */
  scripts?: { hold: Script | null; main: Script; preload: readonly Script[] } | null
}

/**
 * A page of the way in, whole. No brand, and no telling word in title, icon or address: it must not give away
 * who opened it. The way out stands first for those who hear the page, and under the thumb for those who see it.
 */
export function page({ lang, exit, scripts }: Frame, body: Html): string {
  return markup`<!doctype html><html lang="${lang}" dir="${direction(lang)}" spellcheck="false" translate="no"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${m.intake_title()}</title>${scripts?.hold && holdOf(scripts.hold)}<link rel="icon" href="/page.svg"><link rel="stylesheet" href="/page.css">${scripts && scriptsOf(scripts)}</head><body><nav class="exit"><a data-exit href="${exit}" rel="noreferrer">${m.intake_exit()}</a></nav><main>${body}<p class="small quiet">${m.intake_exit_help()}</p></main></body></html>`
    .text
}

// NOTE: neither deferred nor async: there is no form to be sent before it has run. It waits for no style, and brings its
// words along, for nothing else may come.
const holdOf = (hold: Script): Html =>
  markup`<script${attribute('src', hold.src)}${attribute('integrity', hold.integrity)}${attribute('data-wait', m.intake_hold_wait())}${attribute('data-ready', m.intake_hold_ready())}${attribute('data-refused', m.intake_hold_refused())}${attribute('data-anyway', m.intake_hold_anyway())}></script>`

const scriptsOf = ({ main, preload }: NonNullable<Frame['scripts']>): Html =>
  markup`${preload.map(({ src, integrity }) => markup`<link rel="modulepreload" href="${src}" integrity="${integrity}">`)}<script type="module"${attribute('src', main.src)}${attribute('integrity', main.integrity)}></script>`

/** What every page of the way in says of itself to the browser; of one that holds a form, formHeaders. */
export const pageHeaders: Record<string, string> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}

/** A browser says where a form comes from only where its page lets it: to ourselves, and to nobody else. */
export const formHeaders: Record<string, string> = { ...pageHeaders, 'referrer-policy': 'same-origin' }
