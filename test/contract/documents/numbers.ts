/** Numbers to test with: made up by a fixed seed, and public numbers of companies that common libraries refuse. */
import type { DocumentError, DocumentWarning } from '../../../contract/documents/document.ts'
import type { DocumentKind } from '../../../contract/documents/index.ts'

interface NumberRow {
  readonly kind: DocumentKind
  readonly typed: string
  readonly why: string
}

export interface GoodNumber extends NumberRow {
  readonly reads: string
  /** The one warning expected; none without it. */
  readonly warns?: DocumentWarning
}

export interface BadNumber extends NumberRow {
  readonly refused: DocumentError
}

// prettier-ignore
export const numbers: readonly (GoodNumber | BadNumber)[] = [
  { kind: 'cedula-ec', typed: '0104662689', reads: '0104662689', why: 'cédula, province 01, third digit 0' },
  { kind: 'cedula-ec', typed: '0136914207', reads: '0136914207', why: 'cédula, province 01, third digit 3' },
  { kind: 'cedula-ec', typed: '0153812524', reads: '0153812524', why: 'cédula, province 01, third digit 5' },
  { kind: 'cedula-ec', typed: '1004568687', reads: '1004568687', why: 'cédula, province 10, third digit 0' },
  { kind: 'cedula-ec', typed: '1036470647', reads: '1036470647', why: 'cédula, province 10, third digit 3' },
  { kind: 'cedula-ec', typed: '1059628832', reads: '1059628832', why: 'cédula, province 10, third digit 5' },
  { kind: 'cedula-ec', typed: '1007599077', reads: '1007599077', why: 'cédula, province 10, third digit 0' },
  { kind: 'cedula-ec', typed: '1034013647', reads: '1034013647', why: 'cédula, province 10, third digit 3' },
  { kind: 'cedula-ec', typed: '1050638392', reads: '1050638392', why: 'cédula, province 10, third digit 5' },
  { kind: 'cedula-ec', typed: '1701391557', reads: '1701391557', why: 'cédula, province 17, third digit 0' },
  { kind: 'cedula-ec', typed: '1730417712', reads: '1730417712', why: 'cédula, province 17, third digit 3' },
  { kind: 'cedula-ec', typed: '1750203265', reads: '1750203265', why: 'cédula, province 17, third digit 5' },
  { kind: 'cedula-ec', typed: '2400169476', reads: '2400169476', why: 'cédula, province 24, third digit 0' },
  { kind: 'cedula-ec', typed: '2432528566', reads: '2432528566', why: 'cédula, province 24, third digit 3' },
  { kind: 'cedula-ec', typed: '2450183971', reads: '2450183971', why: 'cédula, province 24, third digit 5' },
  { kind: 'cedula-ec', typed: '3006485365', reads: '3006485365', why: 'cédula, province 30, third digit 0' },
  { kind: 'cedula-ec', typed: '3031306859', reads: '3031306859', why: 'cédula, province 30, third digit 3' },
  { kind: 'cedula-ec', typed: '3058546791', reads: '3058546791', why: 'cédula, province 30, third digit 5' },
  { kind: 'cedula-ec', typed: '1062007487', reads: '1062007487', why: 'third digit 6: foreign resident cédula' },
  { kind: 'cedula-ec', typed: '1014500218', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'cedula-ec', typed: '2500000001', refused: 'document_region', why: 'province 25 does not exist' },
  { kind: 'cedula-ec', typed: '1076696754', refused: 'document_malformed', why: 'third digit 7' },
  { kind: 'cedula-ec', typed: '101450021', refused: 'document_length', why: 'too short' },
  { kind: 'cedula-ec', typed: '0000000000', refused: 'document_region', why: 'all zeros (checksum 0, province 00)' },
  { kind: 'cedula-ec', typed: '101450021-7', reads: '1014500217', why: 'with dash' },
  { kind: 'ruc-ec', typed: '1024867150001', reads: '1024867150001', why: 'natural: cédula + 001' },
  { kind: 'ruc-ec', typed: '1024867150000', refused: 'document_malformed', why: 'establishment 000' },
  { kind: 'ruc-ec', typed: '1723841068001', reads: '1723841068001', why: 'natural: cédula + 001' },
  { kind: 'ruc-ec', typed: '1723841068000', refused: 'document_malformed', why: 'establishment 000' },
  { kind: 'ruc-ec', typed: '1062007487001', reads: '1062007487001', why: 'natural foreigner, third digit 6' },
  { kind: 'ruc-ec', typed: '1068144490001', reads: '1068144490001', why: 'public entity (third digit 6), classic mod-11' },
  { kind: 'ruc-ec', typed: '1098669325001', reads: '1098669325001', why: 'private company (third digit 9), classic mod-11' },
  { kind: 'ruc-ec', typed: '1767646000001', reads: '1767646000001', why: 'public entity (third digit 6), classic mod-11' },
  { kind: 'ruc-ec', typed: '1799324829001', reads: '1799324829001', why: 'private company (third digit 9), classic mod-11' },
  { kind: 'ruc-ec', typed: '1095279420001', reads: '1095279420001', why: 'company RUC that FAILS mod-11, which companies in business also do' },
  { kind: 'curp', typed: 'AAEX000131HGTBCDA6', reads: 'AAEX000131HGTBCDA6', why: 'male, Guanajuato, born 2000 (homoclave letter)' },
  { kind: 'curp', typed: 'AAEX990131MGTBCD03', reads: 'AAEX990131MGTBCD03', why: 'female, Guanajuato, born 1999 (homoclave digit)' },
  { kind: 'curp', typed: 'EEIX840229XDFBCD00', reads: 'EEIX840229XDFBCD00', why: 'gender X, CDMX code DF, leap day 1984' },
  { kind: 'curp', typed: 'OXAX010101HNEBCDA6', reads: 'OXAX010101HNEBCDA6', why: 'born abroad (NE), second letter X (surname without inner vowel)' },
  { kind: 'curp', typed: 'AAEX120229MMCBCDB7', reads: 'AAEX120229MMCBCDB7', why: 'minor-aged example, Estado de México, leap day 2012' },
  { kind: 'curp', typed: 'aaex990131mgtbcd03', reads: 'AAEX990131MGTBCD03', why: 'lower case must be folded' },
  { kind: 'curp', typed: 'AAEX990131MGTBCD04', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'curp', typed: 'AAEX991331MGTBCD09', refused: 'document_date', why: 'month 13' },
  { kind: 'curp', typed: 'AAEX990131MXXBCD03', refused: 'document_region', why: 'state XX' },
  { kind: 'curp', typed: 'AAEX990131ZGTBCD01', refused: 'document_malformed', why: 'gender Z' },
  { kind: 'curp', typed: 'BACA990131MGTBCD07', reads: 'BACA990131MGTBCD07', warns: 'inconvenient_word', why: 'begins with an inconvenient word, which numbers in use also do' },
  { kind: 'curp', typed: 'AAEX990131MGTBCD0', refused: 'document_length', why: '17 characters' },
  { kind: 'curp', typed: 'AAEX000229HGTBCD03', refused: 'document_date', why: 'digit homoclave = born 19xx; 1900-02-29 does not exist' },
  { kind: 'rfc', typed: 'AAEX990131AB5', reads: 'AAEX990131AB5', why: 'person 13' },
  { kind: 'rfc', typed: 'ZZZ010101ABA', reads: 'ZZZ010101ABA', why: 'company 12' },
  { kind: 'rfc', typed: '&AA010101AB7', reads: '&AA010101AB7', why: 'company with ampersand' },
  { kind: 'rfc', typed: 'AAEX990131AB1', reads: 'AAEX990131AB1', warns: 'check_digit', why: 'wrong check digit: numbers in use also have one' },
  { kind: 'rfc', typed: 'XAXX010101000', reads: 'XAXX010101000', warns: 'generic', why: 'SAT generic RFC, public in general' },
  { kind: 'rfc', typed: 'XEXX010101000', reads: 'XEXX010101000', warns: 'generic', why: 'SAT generic RFC, foreigners' },
  { kind: 'rfc', typed: 'AAEX990231AB5', refused: 'document_date', why: '31 February' },
  { kind: 'rfc', typed: 'AAEX990131AB', refused: 'document_malformed', why: 'twelve characters with four letters' },
  { kind: 'rif-ve', typed: 'V733084568', reads: 'V733084568', why: 'letter V' },
  { kind: 'rif-ve', typed: 'V-73308456-8', reads: 'V733084568', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'V733084569', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'rif-ve', typed: 'E991455046', reads: 'E991455046', why: 'letter E' },
  { kind: 'rif-ve', typed: 'E-99145504-6', reads: 'E991455046', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'E991455047', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'rif-ve', typed: 'J861286842', reads: 'J861286842', why: 'letter J' },
  { kind: 'rif-ve', typed: 'J-86128684-2', reads: 'J861286842', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'J861286843', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'rif-ve', typed: 'P031871200', reads: 'P031871200', why: 'letter P' },
  { kind: 'rif-ve', typed: 'P-03187120-0', reads: 'P031871200', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'P031871201', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'rif-ve', typed: 'G341234184', reads: 'G341234184', why: 'letter G' },
  { kind: 'rif-ve', typed: 'G-34123418-4', reads: 'G341234184', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'G341234185', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'rif-ve', typed: 'C193251640', reads: 'C193251640', why: 'letter C (communal): weighs like J' },
  { kind: 'rif-ve', typed: 'C-19325164-0', reads: 'C193251640', why: 'the same, formatted' },
  { kind: 'rif-ve', typed: 'C193251641', refused: 'document_check_digit', why: 'wrong check digit' },
  { kind: 'cedula-ve', typed: 'V12345678', reads: 'V12345678', why: 'cédula venezolana, 8 digits' },
  { kind: 'cedula-ve', typed: 'V-12.345.678', reads: 'V12345678', why: 'the same, formatted' },
  { kind: 'cedula-ve', typed: 'v 1234567', reads: 'V1234567', why: '7 digits, lower case' },
  { kind: 'cedula-ve', typed: 'E81234567', reads: 'E81234567', why: 'cédula de extranjero' },
  { kind: 'cedula-ve', typed: 'E-84.123.456', reads: 'E84123456', why: 'the same, formatted' },
  { kind: 'cedula-ve', typed: 'V123456789', refused: 'document_length', why: '9 digits: this is a RIF' },
  { kind: 'cedula-ve', typed: 'J12345678', refused: 'document_malformed', why: 'J is not a cédula' },
  { kind: 'cedula-ve', typed: '12345678', reads: 'V12345678', warns: 'letter_assumed', why: 'digits only: V by default' },
  { kind: 'cedula-ve', typed: 'V0', refused: 'document_length', why: 'zero' },
  { kind: 'passport', typed: 'A1234567', reads: 'A1234567', why: 'MX/EC style' },
  { kind: 'passport', typed: 'AB123456', reads: 'AB123456', why: 'two letters' },
  { kind: 'passport', typed: '123456789', reads: '123456789', warns: 'generic', why: 'counting: what is typed for want of a number' },
  { kind: 'passport', typed: '543082197', reads: '543082197', why: 'US/VE digits' },
  { kind: 'passport', typed: 'A1', refused: 'document_length', why: 'too short' },
  { kind: 'passport', typed: 'AAAAAAAAAAAAAAAAAAAAA', refused: 'document_length', why: 'too long' },
  { kind: 'passport', typed: 'ÑA12345', refused: 'document_malformed', why: 'non ASCII' },

  // Public numbers of companies, none of a person.
  { kind: 'ruc-ec', typed: '1793213150001', reads: '1793213150001', why: 'S.A.S., active in SRI; fails both public and juridical mod-11' },
  { kind: 'ruc-ec', typed: '1793189906001', reads: '1793189906001', why: 'S.A., active in SRI; fails both public and juridical mod-11' },
  { kind: 'ruc-ec', typed: '0993366721001', reads: '0993366721001', why: 'S.A.S., active in SRI; fails both public and juridical mod-11' },
  { kind: 'ruc-ec', typed: '0993370026001', reads: '0993370026001', why: 'S.A.S., active in SRI (#290); fails both public and juridical mod-11' },
  { kind: 'ruc-ec', typed: '0993381661001', reads: '0993381661001', why: 'active in SRI; fails mod-11' },
  { kind: 'ruc-ec', typed: '1793221293001', reads: '1793221293001', why: 'third digit 9 that satisfies only the public checksum' },
  { kind: 'ruc-ec', typed: '1793189624001', reads: '1793189624001', why: 'third digit 9 that satisfies only the public checksum' },
  { kind: 'rif-ve', typed: 'C406400572', reads: 'C406400572', why: 'communal enterprise; C weighs like J (12)' },
]

export const goodNumbers = numbers.filter((number) => 'reads' in number)
export const badNumbers = numbers.filter((number) => 'refused' in number)
