import type { Corner } from '#mandate/corner/desk.ts'
import { direction, m, type Locale } from '#messages'
import { attribute, markup, type Html } from '../intake/html.ts'
import { plain } from '../format.ts'
import { isWords } from './typed-fields.ts'

/** What she typed, field by field, in the order of its form. */
export type Typed = readonly (readonly [name: string, value: string])[]

/**
 * A form came after its session had ended: nothing of it is done, and nothing that she typed is lost. She signs in
 * beside, comes back, and sends what stands here; without scripts, and with her words to be copied whatever happens.
 */
export const sessionEndedPage = (lang: Locale, corner: Corner, typed: Typed, hadFiles: boolean): string =>
  markup`<!doctype html><html lang="${lang}" dir="${direction(lang)}" spellcheck="false" translate="no"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${corner === 'mission' ? m.corner_title() : m.partner_title()}</title><link rel="icon" href="/vigie.svg"><link rel="stylesheet" href="/page.css"></head><body><main><h1>${m.corner_ended()}</h1><p>${m.corner_ended_lead()}</p><p><a href="/${lang}/${corner}/sign-in" target="_blank" rel="noopener">${m.corner_ended_sign_in()}</a></p><form method="post" enctype="multipart/form-data">${fieldsOf(typed)}${hadFiles && markup`<p>${m.corner_documents_again()}</p><p><label for="documents">${m.corner_documents()}</label> <input type="file" id="documents" name="documents" multiple></p><p><label for="confidential">${m.corner_annex_documents()}</label> <input type="file" id="confidential" name="confidential" multiple></p>`}<p><button>${m.corner_ended_send()}</button></p></form></main></body></html>`
    .text

function fieldsOf(typed: Typed): Html[] {
  const words = typed.filter(([name, value]) => isShown(name, value) && value.trim() !== '')
  const rest = typed.filter(([name, value]) => !isShown(name, value))
  return [
    ...rest.map(([name, value]) => markup`<input type="hidden"${attribute('name', name)}${attribute('value', value)}>`),
    // NOTE: a browser drops the first line break of a textarea.
    ...words.map(
      ([name, value], at) =>
        markup`<p><label for="typed-${at}">${m.corner_ended_typed({ number: plain(at + 1) })}</label><br><textarea id="typed-${at}" rows="6" dir="auto" spellcheck="false" translate="no" autocorrect="off" autocapitalize="off"${attribute('name', name)}>${'\n'}${value}</textarea></p>`
    )
  ]
}

/** All that one writes oneself; what was chosen, and is one word, goes along unseen. */
const isShown = (name: string, value: string): boolean =>
  (isWords(name) && name !== 'until') || name === 'reason' || /\s/.test(value.trim())
