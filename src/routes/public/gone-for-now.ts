/** NOTE: browsers keep a 410 that says nothing for ever, and a letter that was withdrawn may be released again. */
export const goneForNow = { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' }
