import type { Page } from '@playwright/test'

/**
 * Fields to type in, shown or not, whose text the page leaves to a spelling service, a translator or a keyboard's
 * corrections; and the page itself, where it does not say so for all that stands on it.
 */
export const heardFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wanted = { spellcheck: 'false', translate: 'no', autocorrect: 'off', autocapitalize: 'off' }
    const lacking = (one: Element, names: string[]) =>
      Object.entries(wanted).flatMap(([name, value]) =>
        names.includes(name) && one.getAttribute(name) !== value ? [name] : []
      )
    const typedIn = 'textarea, input:not([type]), input[type=text], input[type=search]'
    const of = [...document.querySelectorAll(typedIn)].map((one) => [one, Object.keys(wanted)] as const)
    return [[document.documentElement, ['spellcheck', 'translate']] as const, ...of].flatMap(([one, names]) => {
      const lacks = lacking(one, [...names])
      return lacks.length > 0 ? [`${one.tagName} ${one.id}: ${lacks.join(' ')}`] : []
    })
  })
