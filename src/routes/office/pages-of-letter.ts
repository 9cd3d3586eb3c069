import type { Context } from '#context'
import type { SentText } from '#mandate/clearance/sent-text.store.server.ts'
import type { GoingOut, PagesOfLetter } from '#mandate/clearance/send-draft.ts'
import { namedBy } from '#mandate/communications/communication.ts'
import { resolutionIn } from '#mandate/drafts/authority.ts'
import { readAuthorities } from '#mandate/drafts/list-letter-words.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { documentOfDraft } from '../../ui/document-of-draft.ts'
import { withheldMark } from '../../ui/document-words.ts'
import { noteText, type NoteOf } from '../../ui/note-verbale.ts'
import { renderLetter } from './render-letter.ts'

/** What mandates and States are called in the language of a letter. */
export async function namesForLetters({ db, config }: Pick<Context, 'db' | 'config'>) {
  const { stateName, mandateName } = await createResolver(db.office)
  return { stateName, mandateName, resolutionOf: resolutionIn(await readAuthorities(config.referenceFolders)) }
}
export type NamesForLetters = Awaited<ReturnType<typeof namesForLetters>>

export interface OnRecord {
  slug: string
  reference: string | null
  sentOn: string | null
  kind: string
}
export type Addressed = { state: string | null; actorName: string | null }

export const documentAsSent = (
  { text, dueOn, signatories }: SentText,
  letter: Pick<OnRecord, 'slug' | 'reference' | 'sentOn'>,
  names: NamesForLetters
) => documentOfDraft(text, { reference: namedBy(letter), date: letter.sentOn, signatories, due: dueOn }, names)

export const noteOf = (
  { text, signatories }: SentText,
  letter: OnRecord,
  { state, actorName }: Addressed,
  names: NamesForLetters
): NoteOf => {
  const { language } = text.letter
  return {
    language,
    invented: text.invented,
    kind: letter.kind,
    reference: namedBy(letter),
    date: letter.sentOn,
    addressee: { isState: state !== null, name: state ? names.stateName(state, language) : (actorName ?? '') },
    mandates: signatories.map(({ mandate }) => names.mandateName(mandate, language))
  }
}

/** Whose copy is asked for, by its place among the addressees; undefined where there is none. */
export const addresseeOf = <A>({ addressees }: { addressees: readonly A[] }, { searchParams }: URL): A | undefined =>
  addressees[Number(searchParams.get('addressee') ?? 0)]

/** The pages with which a letter goes, made of the very text that was cleared. */
export async function pagesOfLetters(vigie: Pick<Context, 'db' | 'config'>): Promise<PagesOfLetter> {
  const names = await namesForLetters(vigie)
  return {
    letter: (of: GoingOut) => renderLetter(documentAsSent(of, of, names), 'pdf'),
    withheld: withheldMark,
    note: (of: GoingOut) => noteText(noteOf(of, of, of.addressee, names))
  }
}
