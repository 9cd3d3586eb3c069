import type { AskedInstitution } from '#mandate/institutions-asked/asked-lines.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import type { PlainDocument } from '#platform/documents/plain-docx.ts'
import { m } from '#messages'
import { day, labelled } from '../../ui/format.ts'
import { factWords } from '../../ui/institutions/fact-words.ts'

/** What goes to an institution by post or mail, as a page. */
export const documentOfQuestion = (
  { name, lang, facts, words, wentOn, dueOn, invented }: AskedInstitution,
  reference: Lists,
  mandate: string,
  stamp: string
): PlainDocument => ({
  language: lang,
  title: m.inst_doc_title({ name }),
  paragraphs: [
    labelled(mandate, day(wentOn)),
    m.inst_doc_lead(),
    ...facts.map((fact) => {
      const said = factWords(fact, reference)
      return labelled(said.name, said.value)
    }),
    ...words.split(/\n+/).filter((line) => line.trim() !== ''),
    m.inst_doc_until({ day: day(dueOn) })
  ],
  table: null,
  notes: [m.inst_doc_names()],
  invented: invented ? stamp : null
})
