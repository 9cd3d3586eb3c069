import { defineParams } from '@sveltejs/kit/params'
import { isLanguage } from '#mandate/languages.ts'

export const params = defineParams({
  lang: (text) => (isLanguage(text) ? text : undefined),
  state: (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined),
  statename: (text) =>
    /^(?![A-Z]{3}$)[\p{L}\p{M}\p{P}\p{Zs}]{2,80}$/u.test(text) && !text.includes('.') ? text : undefined,
  uuid: (text) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined),
  slug: (text) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/.test(text) ? text : undefined)
})
