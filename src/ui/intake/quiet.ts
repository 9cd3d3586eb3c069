/**
 * Of a field to write in: its text goes to no spelling service, to no translator and to no list of corrections, as far as
 * a page can say so. What a keyboard does with it no page can say.
 */
export const quiet = { spellcheck: 'false', translate: 'no', autocorrect: 'off', autocapitalize: 'off' } as const
