import { unescaped, unzip, zippedNames } from '../../documents/read-docx.ts'

/** No letter is larger; nor has it more parts that name others. */
const most = { bytes: 64 << 20, parts: 1000 }

/**
 * Whether a document of Word fetches its template from elsewhere when it is opened: the macros are in the template, and
 * not in the document. One on a drive of who wrote it (`file:///C:`) is fetched by nobody. NOTE: this alone is unpacked,
 * since by the names of its parts such a document is like any that was made from a template.
 */
export async function fetchesTemplate(file: Blob): Promise<boolean> {
  if (file.size > most.bytes || (await file.slice(0, 2).text()) !== 'PK') return false
  const bytes = await file.arrayBuffer()
  try {
    // NOTE: each, for its settings may be called as one likes.
    const parts = zippedNames(bytes).filter((name) => name.endsWith('.rels'))
    if (parts.length > most.parts) return true
    for (const part of parts) {
      const text = new TextDecoder('latin1').decode(await unzip(bytes, part)).replaceAll('\0', '')
      if ([...text.matchAll(/<[\w:]*Relationship\s[^>]*>/g)].some(([one]) => isFetched(unescaped(one)))) return true
    }
    return false
  } catch {
    // Word opens no archive that is broken.
    return false
  }
}

const isFetched = (relationship: string): boolean =>
  /\/attachedTemplate["']/i.test(relationship) &&
  /\sTargetMode\s*=\s*["']External["']/i.test(relationship) &&
  !/\sTarget\s*=\s*["'](file:\/\/\/)?[a-z]:[\\/]/i.test(relationship)
