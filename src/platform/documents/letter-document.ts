/** The one source of a letter: PDF and Word are both made of it, and nothing is printed that does not stand in it or in its frame. */
export interface LetterDocument {
  /** One of en, fr, es, ar, ru, zh: that of its fixed words. */
  language: string
  invented: boolean
  letterhead: { organisation: string | null; mandates: string[] }
  /** As it is printed: 'AL PAK 5/2016'. */
  reference: string | null
  /** The day that it bears, yyyy-mm-dd. */
  date: string | null
  addressee: string[]
  /** What has to be said of this copy: that it is a public version, or an extract of the record. */
  notes: string[]
  salutation: string | null
  authority: string[]
  subject: string | null
  background: string[]
  earlier: string[]
  facts: Led
  concerns: Led
  questions: Led
  /** Interim measures that are asked for. */
  measures: string[]
  /** By when a reply is awaited, and what becomes public. */
  closing: string[]
  courtesy: string | null
  copies: string[]
  signatories: { name: string | null; title: string }[]
  annex: { title: string; items: string[] }[]
}

/** A sentence that leads in, then what it leads to: numbered where they are facts or questions. */
export interface Led {
  lead: string | null
  items: string[]
}

/** What the frame of the page says, in the letter's language. Besides the day it holds nothing of the letter itself. */
export interface Frame {
  /** The day of the letter in words. */
  date: string | null
  /** With {page} and {pages} in it. */
  page: string
  /** With {reference} in it. */
  reference: string
  /** Said on every page of a letter that is invented. */
  invented: string
  headings: Record<
    'background' | 'earlier' | 'facts' | 'concerns' | 'questions' | 'measures' | 'copies' | 'annex',
    string
  >
}

export const emptyLetter = (language: string): LetterDocument => ({
  language,
  invented: false,
  letterhead: { organisation: null, mandates: [] },
  reference: null,
  date: null,
  addressee: [],
  notes: [],
  salutation: null,
  authority: [],
  subject: null,
  background: [],
  earlier: [],
  facts: { lead: null, items: [] },
  concerns: { lead: null, items: [] },
  questions: { lead: null, items: [] },
  measures: [],
  closing: [],
  courtesy: null,
  copies: [],
  signatories: [],
  annex: []
})

/**
 * The document with each of its texts changed, wherever it stands: `path` is such as 'facts.items.2'. Whatever is
 * added to a letter later is among them without being named; language and day alone are no texts.
 */
export function mapTexts(document: LetterDocument, change: (text: string, path: string) => string): LetterDocument {
  const { language, date, ...texts } = document
  return { ...(mapped(texts, '', change) as typeof texts), language, date }
}

function mapped(value: unknown, path: string, change: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return change(value, path)
  if (typeof value !== 'object' || value === null) return value
  const inner = (key: string | number, one: unknown) => mapped(one, path === '' ? `${key}` : `${path}.${key}`, change)
  if (Array.isArray(value)) return value.map((one, index) => inner(index, one))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(key, one)]))
}

/** What the file says of itself in its properties: reference and subject. */
export const titleOf = ({ reference, subject, letterhead }: LetterDocument): string =>
  [reference, subject].filter(Boolean).join(' – ') || letterhead.mandates[0] || '–'

/** A name for the file that says no more than its reference: 'AL-PAK-5-2016.pdf'. */
export const fileNameOf = ({ reference }: LetterDocument, format: 'pdf' | 'docx'): string =>
  `${(reference ?? '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'letter'}.${format}`
