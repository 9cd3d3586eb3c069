import * as Y from 'yjs'
import { allTexts } from './record.ts'

/**
 * What she wrote that the case did not take any more: of each text that is another now than what is kept, how it stands
 * with her. As one note it can go to the case of which that one became part.
 * @param kept all that the server has of the document
 * @param texts every text of it by its name: those of a record, or of a draft
 */
export function notTaken(
  hers: Y.Doc,
  kept: Y.Doc,
  texts: (doc: Y.Doc) => ReadonlyMap<string, string> = allTexts
): string {
  const before = texts(kept)
  return [...texts(hers)]
    .filter(([name, text]) => text !== (before.get(name) ?? '') && text.trim() !== '')
    .map(([, text]) => text)
    .join('\n\n')
}
