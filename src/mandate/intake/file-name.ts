const word = 'application/vnd.openxmlformats-officedocument'
const spoken: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/avif': ['avif'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'audio/flac': ['flac'],
  'audio/mp4': ['m4a', 'm4b', 'mp4'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'video/ogg': ['ogv', 'ogg'],
  'application/ogg': ['ogg', 'oga', 'ogv', 'opus'],
  // Telephones write the one form under the names of the others.
  'video/mp4': ['mp4', 'm4v', 'm4a', 'mov', '3gp'],
  'video/3gpp': ['3gp', '3g2', 'mp4'],
  'video/quicktime': ['mov', 'qt', 'mp4'],
  'video/webm': ['webm', 'mkv'],
  'video/x-msvideo': ['avi'],
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf', 'doc'],
  'application/msword': ['doc', 'xls', 'ppt', 'msg'],
  [`${word}.wordprocessingml.document`]: ['docx', 'docm'],
  [`${word}.spreadsheetml.sheet`]: ['xlsx', 'xlsm'],
  [`${word}.presentationml.presentation`]: ['pptx', 'pptm'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/epub+zip': ['epub'],
  // What is first in it tells what a zip is, and it need not be what tells.
  'application/zip': ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'],
  'application/gzip': ['gz', 'tgz'],
  'application/x-7z-compressed': ['7z'],
  'application/vnd.rar': ['rar'],
  'text/plain': ['txt', 'csv', 'eml', 'htm', 'html', 'md', 'json', 'xml', 'vcf']
}
const known = new Set(Object.values(spoken).flat())

/** What the ending of a name says where the content is not that; null where it says nothing that is known. */
export function nameSaysOther(name: string, type: string): string | null {
  const ending = /\.([\p{L}\p{N}]{1,8})\s*$/u.exec(name)?.[1]?.toLowerCase()
  if (!ending || !known.has(ending)) return null
  return spoken[type]?.includes(ending) ? null : ending
}
