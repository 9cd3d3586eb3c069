import { errorSentence, label, m, type Locale } from '#messages'
import { questionsOf, steps } from '#mandate/intake/questions.ts'
import { makeOnce, onceField } from '#mandate/intake/once.ts'
import { fasterMarkup, type Before } from './faster.ts'
import { empty, valueOf, type Filled } from './fields.ts'
import { attribute, markup, type Html } from './html.ts'
import { page, type Frame } from './page.ts'
import { questionMarkup } from './question.ts'
import { urgentMarkup } from './urgent.ts'
import { languagesMarkup, waysMarkup } from './ways.ts'

interface FormParts {
  before: Before
  /** Of this page alone: one report is sent from it. */
  token: string
  filled?: Filled
  /** Files have no room now: it is said where they would be chosen. */
  noFiles?: boolean
  /** Where else than here she can come back to: it is told with the receipt. */
  elsewhere?: readonly string[]
}

/** The whole form on one page, as the script that shows one question at a time finds it (src/mandate/intake/README.md). */
export function reportPage(
  frame: Frame,
  { before, token, filled = empty, noFiles = false, elsewhere = [] }: FormParts
): string {
  const { lang } = frame
  const action = pathOf(lang, token)
  return page(
    frame,
    markup`${languagesMarkup(lang, 'form')}<h1>${m.intake_notice_heading()}</h1>${errorsOf(filled)}${urgentMarkup(action, filled)}<p>${m.intake_form_lead()}</p>${waysMarkup(lang, 'form')}<section data-plain><h2>${m.intake_plain_heading()}</h2><p>${m.intake_plain()}</p></section><nav data-contents aria-labelledby="contents"><h2 id="contents">${m.intake_contents()}</h2><ol>${steps.map((step) => markup`<li><a href="#${step}-step">${label('intake_step', step)}</a></li>`)}</ol></nav><form data-report data-lang="${lang}"${attribute('data-elsewhere', elsewhere.join(' ') || null)} method="post" action="${action}" enctype="multipart/form-data" novalidate autocomplete="off"><input type="hidden" name="${onceField}" value="${valueOf(filled, onceField) || makeOnce()}">${steps.map(
      (step) =>
        markup`<section data-step="${step}" id="${step}-step"><h2 tabindex="-1">${label('intake_step', step)}</h2>${step === steps[0] && fasterMarkup(before)}${questionsOf(step).map((question) => questionMarkup(question, filled, noFiles))}</section>`
    )}<p data-send-help>${m.intake_send_help()}</p><button data-send>${m.intake_send()}</button></form>`
  )
}

// NOTE: in the address, for that alone is read before a process is begun for the form.
const pathOf = (lang: Locale, token: string) => `/${lang}/form?k=${token}`

function errorsOf({ errors }: Filled): Html | false {
  if (errors.length === 0) return false
  return markup`<section class="errors" role="alert" aria-labelledby="errors"><h2 id="errors" tabindex="-1" autofocus>${m.intake_errors_heading()}</h2><p>${m.intake_errors_lead()}</p><ul>${errors.map(
    (error) =>
      markup`<li>${error.field ? markup`<a href="#${error.field}">${errorSentence(error)}</a>` : errorSentence(error)}</li>`
  )}</ul></section>`
}
