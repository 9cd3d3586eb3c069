import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import type { ProtectionLine } from './protection-lines.ts'

export const protectionColumns =
  'thing,kind,of,state,body,day,said,title,text,language,budget_minor_units,currency,staff,difficulties,participation,group,source,address_of_source,invented,address,as_of,licence,list'.split(
    ','
  )

export const csvHead = (): string => headLine(protectionColumns)

export const csvRow = (
  one: ProtectionLine,
  address: string,
  notes: { asOf: string; licence: string; source: string }
): string =>
  disarmedLine([
    one.thing,
    one.kind,
    one.of,
    one.state,
    one.body,
    one.day,
    one.said,
    one.title,
    one.text,
    one.lang,
    one.budget,
    one.currency,
    one.staff,
    one.difficulties,
    one.participation,
    one.group,
    one.source,
    one.url,
    one.invented ? 'yes' : 'no',
    address,
    notes.asOf,
    notes.licence,
    notes.source
  ])
