import { expect, test } from 'vitest'
import { kindOfBytes, type Runs } from '#platform/files/content/kind-of-bytes.ts'
import { nameToSave, shownName } from './name-to-save.ts'

// All of it invented: beginnings of files, of nothing.
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const zip = (...names: string[]) => bytes(`PK\x03\x04${names.map((name) => `\x14\0${name}`).join('PK\x03\x04')}`)
const old = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const wide = (text: string) => [...text].join('\0')
const jpeg = bytes('\xff\xd8\xff\xe1picture')
const docx = zip('[Content_Types].xml', 'word/document.xml')

test.each<[string, Uint8Array, Runs | null, string]>([
  // By its bytes it runs, whatever it is called.
  ['holiday.scr', bytes('MZ\x90\0'), 'program', 'holiday.scr.unsafe'],
  ['holiday.jpg', bytes('MZ\x90\0'), 'program', 'holiday.jpg.unsafe'],
  ['tool', bytes('\x7fELF\x02'), 'program', 'tool.unsafe'],
  ['tool.pdf', bytes('\xcf\xfa\xed\xfe'), 'program', 'tool.pdf.unsafe'],
  ['a.zip', zip('META-INF/MANIFEST.MF', 'A.class'), 'program', 'a.zip.unsafe'],
  ['install.cab', bytes('MSCF\0\0'), 'program', 'install.cab.unsafe'],
  ['notes.txt', bytes('#!/bin/sh\nrm'), 'script', 'notes.txt.unsafe'],
  ['notes.txt', bytes('@echo off\r\n'), 'script', 'notes.txt.unsafe'],
  ['letter.html', bytes('<!DOCTYPE html><p>'), 'page', 'letter.html.unsafe'],
  ['letter.txt', bytes('\xef\xbb\xbf \n<HTML>'), 'page', 'letter.txt.unsafe'],
  ['letter.txt', bytes(`\xff\xfe${wide('<script>')}\0`), 'page', 'letter.txt.unsafe'],
  ['drawing.svg', bytes('<?xml version="1.0"?>\n<svg xmlns="x">'), 'page', 'drawing.svg.unsafe'],
  ['paper.hta', bytes('<hta:application id=a>'), 'page', 'paper.hta.unsafe'],
  ['paper.docm', zip('word/document.xml', 'word/vbaProject.bin'), 'macros', 'paper.docm.unsafe'],
  ['paper.docx', zip('word/document.xml', 'word/vbaProject.bin'), 'macros', 'paper.docx.unsafe'],
  [
    'paper.odt',
    zip('mimetypeapplication/vnd.oasis.opendocument.text', 'Basic/script-lb.xml'),
    'macros',
    'paper.odt.unsafe'
  ],
  ['paper.doc', bytes(`${old}\0\0${wide('_VBA_PROJECT')}\0`), 'macros', 'paper.doc.unsafe'],
  ['paper.rtf', bytes('{\\rtf1{\\object{\\*\\objdata 0105'), 'macros', 'paper.rtf.unsafe'],
  ['paper.pdf', bytes('L\0\0\0\x01\x14\x02\0'), 'shortcut', 'paper.pdf.unsafe'],
  ['paper.url', bytes('[InternetShortcut]\r\nURL=x'), 'shortcut', 'paper.url.unsafe'],
  ['disk.iso', bytes(`${'\0'.repeat(32_769)}CD001`), 'disk', 'disk.iso.unsafe'],
  ['disk.dmg', bytes(`\0\0koly${'\0'.repeat(508)}`), 'disk', 'disk.dmg.unsafe'],
  [
    'mail.doc',
    bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nContent-Location: file:///C:/editdata.mso'),
    'macros',
    'mail.doc.unsafe'
  ],
  ['old.doc', bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'macros', 'old.doc.unsafe'],
  ['sheet.csv', bytes('ID;P\r\nC;X1;K0;EEXEC("calc.exe")\r\nE'), 'macros', 'sheet.csv.unsafe'],
  ['sheet.csv', bytes("name,sum\r\na,=cmd|'/C calc'!A0"), 'macros', 'sheet.csv.unsafe'],
  ['sheet.csv', bytes('a,"=HYPERLINK(""http://x"")"'), 'macros', 'sheet.csv.unsafe'],
  ['late.xls', bytes(`${' '.repeat(5000)}<html><script>`), 'page', 'late.xls.unsafe'],
  ['js.pdf', bytes('%PDF-1.7 <</OpenAction<</S/JavaScript/JS(x)>>>>'), 'script', 'js.pdf.unsafe'],
  ['starts.pdf', bytes('%PDF-1.7 <</S/Launch/F(cmd.exe)>>'), 'script', 'starts.pdf.unsafe'],
  ['each.pdf', bytes('%PDF-1.7 <</AA<</O 3 0 R>>>>'), 'script', 'each.pdf.unsafe'],
  ['words.doc', bytes('Only words, invented.'), null, 'words.doc.unsafe'],
  // Only its name does.
  ['picture.scr', jpeg, null, 'picture.scr.unsafe'],
  ['paper.docm', docx, null, 'paper.docm.unsafe'],
  ['run.js', bytes('alert(1)'), null, 'run.js.unsafe'],
  ['picture.jpg.hta', bytes('invented'), null, 'picture.jpg.hta.unsafe'],
  ['picture.jpg                    .scr', jpeg, null, 'picture.jpg .scr.unsafe'],
  ['picture.jpg\u00a0\u3164\u2800\u2003.scr', jpeg, null, 'picture.jpg .scr.unsafe'],
  ['picture.scr. . ', jpeg, null, 'picture.scr.unsafe'],
  ['picture.SCR ', jpeg, null, 'picture.SCR.unsafe'],
  ['picture\u202egpj.scr', jpeg, null, 'picture⟦U+202E⟧gpj.scr.unsafe'],
  ['picture.j\u202epg', jpeg, null, 'picture.j⟦U+202E⟧pg.unsafe'],
  [`${'a'.repeat(300)}.jpg.scr`, jpeg, null, `${'a'.repeat(80)}…${'a'.repeat(24)}.jpg.scr.unsafe`],
  // Neither does: its own name.
  ['صورة.jpg', jpeg, null, 'صورة.jpg'],
  ['Photo.JPEG ', jpeg, null, 'Photo.JPEG'],
  ['2.3.2026 report.pdf', bytes('%PDF-1.7'), null, '2.3.2026 report.pdf'],
  ['paper.docx', docx, null, 'paper.docx'],
  ['paper.doc', bytes(`${old}words`), null, 'paper.doc'],
  ['voice.amr', bytes('#!AMR\n'), null, 'voice.amr'],
  ['notes.txt', bytes('She said: 1 < 2, <b>no</b>.'), null, 'notes.txt'],
  ['notes', bytes('invented'), null, 'notes'],
  ['sums.csv', bytes('name,sum\r\n"a",-12.5\r\nb,+3\r\n- c (d),@home\r\n---|---'), null, 'sums.csv'],
  ['view.pdf', bytes('%PDF-1.7 <</OpenAction[3 0 R/FitH null]/Pages 1 0 R>>\x01/AA\x02/JS'), null, 'view.pdf'],
  ['', bytes('invented'), null, 'file']
])('%j is saved by what it is', (name, content, runs, safe) => {
  const kind = kindOfBytes(content)
  expect([kind.runs, nameToSave(name, kind).safe]).toEqual([runs, safe])
  // Held back or not, what she may ask for is the name that it came under.
  expect(safe.startsWith(nameToSave(name, kind).own)).toBe(true)
})

test('of an old Office file that is not read whole nothing is promised', () => {
  expect(kindOfBytes(bytes(old), bytes('end'), false).runs).toBe('macros')
})

test('a run of blanks hides nothing of a name, and what turns letters is a number', () => {
  expect(shownName(`a.jpg${' '.repeat(200)}.scr`)).toBe('a.jpg .scr')
  expect(shownName('a\u202egpj.scr')).toBe('a⟦U+202E⟧gpj.scr')
})
