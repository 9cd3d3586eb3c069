import { m } from '#messages'
import { isPersonBegun } from '#mandate/intake/return/added-person.ts'
import type { ReturnFields } from '#mandate/intake/return/return-state.ts'
import { foldedFaster, type Before } from '../faster.ts'
import { fileField, type Filled } from '../fields.ts'
import { filesHelp } from '../files-help.ts'
import { attribute, markup, type Html } from '../html.ts'
import { consentMarkup, personMarkup } from '../question.ts'

/**
 * One person more, with the questions of the form, each consent apart: written here alone. A page with scripts takes
 * it from `ownTemplates`.
 */
export function addPersonMarkup(unsent: ReturnFields): Html {
  const values = Object.entries(unsent).flatMap(([name, value]) => (value ? [[name, [value]] as const] : []))
  const filled: Filled = { values: new Map(values), errors: [] }
  return markup`<details data-add-person${attribute('open', isPersonBegun(unsent))}><summary>${m.intake_add_person()}</summary><p class="help">${m.intake_add_person_help()}</p><fieldset data-person="1"><legend class="unseen">${m.intake_add_person()}</legend>${personMarkup(filled, 1)}</fieldset><fieldset data-consent="1"><legend class="label">${m.intake_add_person_agrees()}</legend><p class="help">${m.intake_h_consents()}</p>${consentMarkup(filled, 1)}</fieldset></details>`
}

/** What a page with scripts puts where it is needed. */
export const ownTemplates = (before: Before): Html =>
  markup`<template data-person-fields>${addPersonMarkup({})}</template><template data-faster-list>${foldedFaster(before)}</template>`

/** Up to 25 MB each: the device that seals them itself puts its own field here. */
export const filesMarkup = (): Html =>
  markup`<label for="files">${m.client_return_files()}</label><p class="help" id="files-help">${filesHelp()}</p>${fileField('files')}`
