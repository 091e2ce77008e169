/** The columns of a register are found by name; what is missing is told by name, before anything is written. */
import { describe, expect, test } from 'vitest'
import { ImportError } from '../../../cli/import/import-error.ts'
import { readMapping } from '../../../cli/import/columns.ts'
import { cedulas, ground } from './fixtures.ts'

const [ana] = cedulas

describe('a file is read, however it separates and orders its columns', () => {
  for (const [why, content] of [
    ['commas', `CEDULA,NOMBRES,DIRECCION\n${ana},Ana,Olmedo 4\n`],
    [
      'semicolons, as spreadsheets in Spanish write',
      `CEDULA;NOMBRES;DIRECCION\n${ana};Ana;Olmedo 4\n`,
    ],
    ['tabs', `CEDULA\tNOMBRES\tDIRECCION\n${ana}\tAna\tOlmedo 4\n`],
    ['bars', `CEDULA|NOMBRES|DIRECCION\n${ana}|Ana|Olmedo 4\n`],
    [
      'another order, and columns that nobody asked for',
      `ID,DIRECCION,NOMBRES,SALDO,CEDULA\n1,Olmedo 4,Ana,9,${ana}\n`,
    ],
    ['a byte-order mark', `\ufeffCEDULA,NOMBRES,DIRECCION\n${ana},Ana,Olmedo 4\n`],
    [
      'a quoted header behind a byte-order mark',
      `\ufeff"CEDULA","NOMBRES","DIRECCION"\n${ana},Ana,Olmedo 4\n`,
    ],
    ['lower case and blanks in the header', ` cedula , Nombres,direccion \n${ana},Ana,Olmedo 4\n`],
    [
      'the line that a spreadsheet puts above',
      `sep=;\nCEDULA;NOMBRES;DIRECCION\n${ana};Ana;Olmedo 4\n`,
    ],
    ['empty lines above', `\n\nCEDULA,NOMBRES,DIRECCION\n${ana},Ana,Olmedo 4\n`],
    [
      'semicolons in quoted names of a comma file',
      `"CEDULA","NOMBRES","DIRECCION","A;B;C;D;E"\n${ana},Ana,Olmedo 4,x\n`,
    ],
  ] as const)
    test(why, async () => {
      const register = ground()
      register.holds(content)
      expect(await register.imports()).toMatchObject({ people: 1, refused: 0 })
      expect(await register.knows(ana)).toEqual({ givenNames: 'Ana', street: 'Olmedo 4' })
    })
})

describe('a file is refused as a whole', () => {
  for (const [why, content, sentence] of [
    [
      'a column is missing',
      `CEDULA,NOMBRE,DIRECCION\n${ana},Ana,x\n`,
      /lacks the columns NOMBRES\. It has 3 columns/,
    ],
    [
      'a column is there twice',
      `CEDULA,NOMBRES,DIRECCION,Nombres\n${ana},Ana,x,y\n`,
      /column NOMBRES twice/,
    ],
    [
      'there is no header',
      `${ana},Ana,Olmedo 4\n`,
      /names none of the columns CEDULA, NOMBRES, DIRECCION/,
    ],
    ['it is a spreadsheet', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', /names none of the columns/],
    ['it is empty', '', /empty/],
    ['it is empty lines', '\n\n\n', /no header/],
    ['its header is a megabyte', `CEDULA,${'x'.repeat(1_000_000)}\n`, /Line 1.*line_too_long/],
  ] as const)
    test(why, async () => {
      const register = ground()
      register.holds(content)
      const failure = await register.imports().catch((cause: unknown) => cause)
      expect(failure).toBeInstanceOf(ImportError)
      expect(String(failure)).toMatch(sentence)
      expect(register.state.files).toBe(0)
    })

  test('and a line that is no header is not repeated: it may be a person', async () => {
    const register = ground()
    register.holds(`${ana},Ana,Olmedo 4\n`)
    const failure = await register.imports().catch((cause: unknown) => cause)
    expect(String(failure)).not.toContain(ana)
  })
})

describe('what the operator asks for must make sense', () => {
  for (const [asked, why] of [
    ['givenNames=NOMBRES', 'no document'],
    ['document=CEDULA', 'nothing but the document'],
    ['document=CEDULA,document=RUC', 'the document twice'],
    ['document=CEDULA,NOMBRES', 'no field'],
    ['document=CEDULA,given names=NOMBRES', 'a field that no profile can have'],
    ['document=CEDULA,__proto__=NOMBRES', 'a field of JavaScript’s'],
    ['', 'nothing'],
  ] as const)
    test(`${asked}: ${why}`, () => expect(() => readMapping(asked)).toThrow(ImportError))
})
