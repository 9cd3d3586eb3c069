import { latinDigits } from '#platform/digits.ts'
import { folded, type SlipNames } from './slip-names.ts'

/** What a source may not read before it is public (A/HRC/34/52, para. 39): a hint to the officer, never a refusal. */
export interface Slip {
  kind: 'mandate' | 'reference' | 'exchange'
  /** As it stands in the text, or the name that it is. */
  found: string
}

/** What the office itself is called is no secret to her who wrote to it. */
export function slipsIn(text: string, names: SlipNames): Slip[] {
  const references = [...latinDigits(text).matchAll(/\b[A-Z]{3}\s?\d{1,5}\/(?:19|20)\d\d\b/giu)].map(([found]) => found)
  const bare = names.own.reduce((left, own) => left.replaceAll(own, ' '), folded(text))
  const mandates = [
    ...names.mandates.filter(({ as }) => bare.includes(as)).map(({ name }) => name),
    ...[...text.matchAll(acronym)].map(([found]) => found).filter((found) => names.acronyms.has(found))
  ]
  const titled = mandates.length > 0 ? [] : titles.flatMap((title) => title.exec(bare)?.[0].trim() ?? [])
  const exchanges = text.split(/[.!?。！？؟؛;\n]+/u).flatMap((sentence) => {
    const said = folded(sentence)
    return exchange.test(said) ? names.states.filter(({ as }) => said.includes(as)).map(({ name }) => name) : []
  })
  return [
    ...slips('mandate', [...mandates, ...titled]),
    ...slips('reference', references),
    ...slips('exchange', exchanges)
  ]
}

const slips = (kind: Slip['kind'], found: readonly string[]): Slip[] =>
  [...new Set(found)].slice(0, 3).map((one) => ({ kind, found: one }))

const acronym = /\b[A-Z]{4,}\b/gu

/** How mandates are called, for those named otherwise than in full; as `fold` leaves them. */
const titles = [
  / (special rapporteur|independent expert|working group) /u,
  / (rapporteur special|rapporteuse speciale|experte? independante?|groupe de travail) /u,
  / (relatora? especial|expert[oa] independiente|grupo de trabajo) /u,
  / (و|ب|ل|ف)?(المقرره? الخاصه?|مقرره? خاصه?|الخبيره? المستقله?|الفريق العامل) /u,
  / (спец(иальн\p{L}*)? ?докладчик\p{L}*|независим\p{L}* эксперт\p{L}*|рабоч\p{L}* групп\p{L}*) /u,
  /特别报告员|独立专家|工作组/u
]

/** What is done between an office and a State, by how the words begin. */
const exchange = new RegExp(
  [
    ' (letter|repl(y|i)|answer|respon|wrote|written|communicat|transmit|sent )',
    ' (lettre|repon|repl|ecrit|envoy|communic|transmis|appel urgent)',
    ' (carta|respuesta|respond|contest|escri|envi|comunic|transmit|llamamiento)',
    ' (و|ف|ب|ل)?(ال)?(رساله|خطاب|رد|ردت|ردا|ردها|ردود|اجاب|اجابت|كتبنا|ارسل|بلاغ|نداء)',
    ' (письм|ответ|отвеч|написал|направил|отправил|сообщени|обращени)',
    '信函|去信|来信|复函|答复|回复|致函|函件|来文|转交|发函'
  ].join('|'),
  'u'
)
