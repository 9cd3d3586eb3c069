import { direction, m, type Locale } from '#messages'
import { markup } from './intake/html.ts'
import { page, type Frame } from './intake/page.ts'

/** On the way in: with the way out, and no word that gives her away. */
export const lostPage = (frame: Frame): string => page(frame, bodyOf(frame.lang))

/** In the office, where whoever comes may be anybody: the same for what is not there and for what is not hers. */
export const nothingHerePage = (lang: Locale): string =>
  markup`<!doctype html><html lang="${lang}" dir="${direction(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${m.office_title()}</title><link rel="icon" href="/vigie.svg"><link rel="stylesheet" href="/page.css"></head><body><main>${bodyOf(lang)}</main></body></html>`
    .text

const bodyOf = (lang: Locale) =>
  markup`<h1>${m.site_not_found_title()}</h1><p>${m.site_nothing_for_you()}</p><p><a href="/${lang}">${m.site_home_link()}</a></p>`
