import type { Fault } from './row-error.ts'

/** What is wrong with a file that holds no rows to read, such as a workbook or a web page; null when it may hold some. */
export function otherFile(head: Uint8Array): Fault | null {
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return zipped(head)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return workbook('Excel')
  if (start.startsWith('%PDF')) return pdf
  if (/^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|avif|mif1))/.test(start)) return picture
  return page.test(start.replace(marks, '')) ? webPage : null
}

/** The sheets of a workbook lie in a folder of the zip. */
function zipped(head: Uint8Array): Fault {
  const zip = Buffer.from(head)
  if (zip.includes('xl/')) return workbook('Excel')
  return zip.subarray(0, 200).includes('opendocument.spreadsheet') ? workbook('LibreOffice') : archive
}

/** Byte order marks, and what UTF-16 has between the letters. */
const marks = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g

const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i

const workbook = (program: string): Fault => ({
  field: '',
  reason: {
    nl: `Dit is een werkmap van ${program}, geen tabel in tekst`,
    en: `This is a workbook of ${program}, not a table in text`,
  },
  remedy: {
    nl: 'Open de werkmap en sla het blad op als CSV (UTF-8)',
    en: 'Open it and save the sheet as CSV (UTF-8)',
  },
})

const archive: Fault = {
  field: '',
  reason: { nl: 'Dit is een zip met bestanden erin', en: 'This is a zip with files in it' },
  remedy: {
    nl: 'Pak hem uit en importeer de bestanden die erin zitten',
    en: 'Unpack it and import the files that are in it',
  },
}

const pdf: Fault = {
  field: '',
  reason: { nl: 'Dit is een PDF, geen tabel', en: 'This is a PDF, not a table' },
  remedy: { nl: 'Exporteer dezelfde gegevens als CSV', en: 'Export the same data as CSV' },
}

const picture: Fault = {
  field: '',
  reason: { nl: 'Dit is een afbeelding, geen tabel', en: 'This is a picture, not a table' },
  remedy: {
    nl: 'Exporteer de gegevens die erop staan als CSV uit het systeem waar ze vandaan komen',
    en: 'Export the data shown in it as CSV from the system it came from',
  },
}

const webPage: Fault = {
  field: '',
  reason: {
    nl: 'Dit is een webpagina, waarschijnlijk een inlogpagina in plaats van de export',
    en: 'This is a web page, probably a login page in place of the export',
  },
  remedy: {
    nl: 'Log in en haal de export opnieuw op; toont Excel er een tabel in, sla die dan op als CSV (UTF-8)',
    en: 'Log in and export again; if Excel shows a table in it, save that as CSV (UTF-8)',
  },
}
