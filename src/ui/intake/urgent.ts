import { makeOnce, onceField } from '#mandate/intake/once.ts'
import { m } from '#messages'
import { longField, valueOf, type Filled } from './fields.ts'
import { markup, type Html } from './html.ts'

/** In danger now: one field and Send, in a form of its own. All else follows with the receipt. */
export const urgentMarkup = (action: string, filled: Filled): Html =>
  markup`<form data-urgent method="post" action="${action}" enctype="multipart/form-data" novalidate autocomplete="off" aria-labelledby="urgent-heading"><input type="hidden" name="${onceField}" value="${valueOf(filled, onceField) || makeOnce()}"><h2 id="urgent-heading">${m.intake_faster_heading()}</h2><p>${m.intake_urgent_lead()}</p>${longField(filled, 'urgent', m.intake_urgent_field(), { required: true })}<button data-send-now>${m.intake_urgent_send()}</button><p class="fate">${m.intake_urgent_fate()}</p><p class="fate"><a href="#danger-step">${m.return_faster()}</a></p></form>`
