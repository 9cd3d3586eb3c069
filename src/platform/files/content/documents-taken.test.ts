import { expect, test } from 'vitest'
import { isDocumentTaken } from './documents-taken.ts'

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const program = bytes('MZ\x90\0\x03\0\0\0')

test.each([
  ['note.pdf', bytes('%PDF-1.7\n')],
  ['scan.PDF', bytes('\r\n%PDF-1.4\n')],
  ['note.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['note.docx', bytes('PK\x03\x04\x14\0[Content_Types].xml PK\x03\x04word/document.xml')],
  ['note.odt', bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text')],
  ['list.ods', bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
  ['list.xlsx', bytes('PK\x03\x04\x14\0xl/workbook.xml')],
  ['note.rtf', bytes('{\\rtf1')],
  ['письмо.txt', bytes('\xcf\xe8\xf1\xfc\xec\xee')],
  ['list.csv', bytes('\xff\xfea\0;\0')],
  ['photo.jpeg', bytes('\xff\xd8\xff\xe1')],
  ['fax.tif', bytes('II*\0\x08\0\0\0')],
  ['note.eml', bytes('From: nobody@invented.example\r\n')],
  ['note.msg', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['all.zip', bytes('PK\x03\x04\x14\0some.txt')]
])('%s is taken', (name, begins) => expect(isDocumentTaken(name, begins)).toBe(true))

test.each([
  ['note.exe', program],
  ['note.pdf.exe', program],
  ['a program that is called a note.pdf', program],
  ['note.pdf', bytes('\x7fELF\x02\x01\x01')],
  ['note.pdf', bytes('MZ\x90\0 %PDF-1.7')],
  ['note.bat', bytes('echo off')],
  ['note.js', bytes('alert(1)')],
  ['page.html', bytes('<script>')],
  ['note.docm', bytes('PK\x03\x04\x14\0word/vbaProject.bin')],
  ['note.jar', bytes('PK\x03\x04\x14\0META-INF/')],
  ['note', bytes('without an ending')],
  ['note.exe.', program]
])('%s is not', (name, begins) => expect(isDocumentTaken(name, begins)).toBe(false))
