import { m } from '#messages'
import { attribute, markup } from './html.ts'
import type { Before } from './faster.ts'
import { page, type Frame } from './page.ts'
import { ownTemplates } from './return/own-parts.ts'
import { languagesMarkup, waysMarkup } from './ways.ts'

/**
 * What stands here until the script takes its place, and instead of it where none runs: how to keep receipts on paper.
 * There is no form that could be sent in clear, so nothing is held.
 */
export function listPage({ scripts, ...frame }: Frame, before: Before, noFiles: string | null = null): string {
  return page(
    { ...frame, scripts: scripts ? { ...scripts, hold: null } : null },
    markup`${languagesMarkup(frame.lang, 'list')}<div data-enhance="list"${attribute('data-no-files', noFiles)}${attribute('data-refused', m.intake_list_refused())}><h1>${m.intake_list_heading()}</h1><p>${m.intake_list_what()}</p><section class="errors" aria-labelledby="needs"><h2 id="needs">${m.intake_list_needs_heading()}</h2><p>${m.intake_list_needs()}</p></section><h2>${m.intake_list_paper_heading()}</h2><ul>${[m.intake_list_paper_one, m.intake_list_paper_code, m.intake_list_paper_apart, m.intake_list_paper_copy, m.intake_list_paper_burn].map((say) => markup`<li>${say()}</li>`)}</ul></div>${waysMarkup(frame.lang, 'list')}${scripts && ownTemplates(before)}`
  )
}
