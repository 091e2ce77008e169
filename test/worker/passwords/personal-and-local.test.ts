/** What is made of a citizen's own data, the city and what people here always take is refused; good passphrases never are. */
import { describe, expect, test } from 'vitest'
import { newPasswords } from '../../../worker/passwords/assess-new-password.ts'
import { theDictionary } from '../../support/dictionary.ts'

const { assess } = newPasswords({ appearsIn: () => Promise.resolve('no') }, theDictionary)
const rule = { min: 6, max: 128 }

const known = [
  'Guadalupe',
  'Hernández Quispe',
  'lupita.hq85@correo.ec',
  '+593991234567',
  '1004568687',
  'guadalupe.h',
  '1985-03-17',
  'San Miguel de Ibarra',
  'Portal Ciudadano',
  'Ecuador',
]

const verdict = async (password: string, about: readonly string[] = known) => {
  const { is, ...more } = await assess(password, rule, about)
  return 'because' in more ? more.because : is
}

const around: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}1`,
  (word) => `${word}2026!`,
  (word) => `¡${word}1985.`,
  (word) => `17031985${word}`,
  (word) => `${word}${word}12`,
  (word) => word.toUpperCase(),
  (word) => word.replaceAll('a', '4').replaceAll('e', '3').replaceAll('o', '0'),
]

const personal: readonly string[] = [
  'GuadalupeHernandez',
  'hernandezguadalupe',
  'Guadalupe_Hernandez',
  'lupita.hq85',
  'quispehernandez',
  'guadalupeibarra',
  'guadalupe1004568687',
  'hernandez0991234567',
  'guadalupeh',
  'soyguadalupe',
]

describe('made of what an acquaintance knows', () => {
  test.each(personal.flatMap((word) => around.map((dress) => dress(word))))(
    '%s',
    async (password) => {
      expect(await verdict(password)).toMatch(/^password_(?:personal|common)$/)
    },
  )

  test.each([
    'GuadalupeHernandez1985',
    'Hernandez.Guadalupe.2026',
    'lupita.hq85@correo.ec',
    'Lupita.hq85@Correo.ec2026',
    '0991234567gu',
    'Guadalupe17031985!',
  ])('%s is told as personal', async (password) => {
    expect(await verdict(password)).toBe('password_personal')
  })
})

const local: readonly string[] = [
  'ecuador',
  'vivaecuador',
  'teamomucho',
  'virgencita',
  'diosesamor',
  'barcelonasc',
  'emelec',
  'ligadequito',
  'miclave',
  'contrasena',
  'guayaquil',
  'maracaibo',
  'chivas',
  'princesa',
  'bendicion',
  'municipio',
  'septiembre',
]

describe('made of what people here take first', () => {
  test.each(local.flatMap((word) => around.map((dress) => dress(word))))('%s', async (password) => {
    expect(await verdict(password, [])).toBe('password_common')
  })

  test.each([
    ['teamoteamo12', 'one word twice'],
    ['ecuador2026!', 'country and year'],
    ['te amo mi amor 2026', 'two endearments and a year'],
    ['Dios es amor 777', 'a sentence that everybody knows'],
    ['gatogatogato12', 'any word again and again'],
    ['qwertyuiop2026', 'a row of the keyboard and a year'],
    ['virgencita.de.guadalupe', 'a patron saint'],
    ['Santiago de Guayaquil', 'a city by its full name'],
    ['lunesmartesmiercoles', 'the days of the week in their order'],
    ['unodostrescuatrocinco', 'counting'],
    ['primavera2026verano', 'seasons'],
    ['buenosdiasatodos', 'a greeting'],
    ['MariaJoseGonzalez1990', 'somebody else’s name and year'],
    ['ClaveSuperSegura123', 'what it is meant to be'],
    ['vivaecuadorcarajo', 'a cheer'],
    ['padrenuestroqueestasenloscielos', 'a prayer'],
    ['Fiera2026#', 'a club'],
    ['Bajio2026#', 'a region'],
    ['Gto2026#', 'a state, in short'],
    ['Sapica2026#', 'a fair'],
    ['Urdaneta2026*', 'a hero'],
    ['LagoDeMaracaibo1', 'a lake'],
    ['Yahuarcocha2026', 'another'],
    ['pumas2025', 'a club of another city'],
    ['Semanasanta2026', 'a feast'],
    ['MiCarpeta2026', 'what the service is called'],
    ['bebesita1', 'an endearment of songs'],
    ['teextraño1', 'another, with its ñ'],
    ['chevere2026', 'a word for what is good'],
    ['cheverechevere', 'the same twice'],
    ['Ñañito2026', 'a brother, in the Andes'],
    ['achachay1', 'what one says of the cold there'],
    ['Wawita-2026', 'a child, in Kichwa'],
    ['Mexico2026mundial', 'a tournament, its year and place'],
    ['tenencia2026', 'a tax'],
  ])('%s: %s', async (password) => {
    expect(await verdict(password, [])).toBe('password_common')
  })
})

/** Drawn from a list as people are told to: from the first of each row on, the same in every run. */
const drawnFrom =
  `caballo grapa correcto pila azotea gatos cometa faro violeta zanahoria puente tambor nube
  lagarto martillo pincel roble sandía tijera volcán abeja bufanda candado desierto escalera farol guitarra hamaca
  iglesia jarrón kilómetro lámpara mochila naranja olivo paraguas quesadilla relámpago serrucho tortuga uva vinagre
  yunque zapato almohada botella caracol dominó enchufe flauta gorrión hielo imán jirafa llave molino nido oruga
  peldaño queso remolque saltamontes tejado urraca ventana yegua zorro`.split(/\s+/)

const at = (index: number) => drawnFrom[index % drawnFrom.length] ?? ''

const passphrases = Array.from({ length: 200 }, (_, n) =>
  [at(n * 7), at(n * 11 + 3), at(n * 13 + 5), at(n * 17 + 29)].join(['-', ' ', '', '.'][n % 4]),
)

const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-!#$'

/** A linear congruential generator: as good as drawn, and the same in every run. */
function* generated(count: number, length: number) {
  let state = 20_260_101
  for (let n = 0; n < count; n++) {
    let text = ''
    while (text.length < length) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      text += alphabet[(state >>> 16) % alphabet.length]
    }
    yield text
  }
}

test('two hundred passphrases of four words are accepted', async () => {
  const refused: string[] = []
  for (const phrase of passphrases) if ((await verdict(phrase)) !== 'accepted') refused.push(phrase)
  expect(refused).toEqual([])
}, 60_000)

test.each([10, 15, 20])(
  'a hundred generated ones of %d characters are accepted',
  async (length) => {
    const refused: string[] = []
    for (const password of generated(100, length))
      if ((await verdict(password)) !== 'accepted') refused.push(password)
    expect(refused).toEqual([])
  },
  60_000,
)

test.each([
  ['fernanda canta boleros los lunes', 'a sentence with a name'],
  ['el perro de guadalupe ladra de noche', 'one with the citizen’s own'],
  ['tres gatos en la azotea', 'common words, put together by chance'],
  ['ibarra queda lejos del mar', 'one with the city'],
  ['mi primera bicicleta era roja', 'a memory'],
  ['sol de mi tejado 7', 'a mountain and more'],
  ['contenedor azul en la aduana', 'a sentence about a service'],
])('%s is accepted: %s', async (password) => {
  expect(await verdict(password)).toBe('accepted')
})

test('the longest password is taken apart in no time that anybody could use against us', async () => {
  const long = 'teamo guadalupe 1985 '.repeat(12).slice(0, 256)
  expect(await assess(long, { min: 6, max: 256 }, known)).toEqual({
    is: 'refused',
    because: 'password_personal',
  })
})

describe('made of a place of the three countries', () => {
  test.each(
    [
      'Otavalo',
      'Celaya',
      'Cabimas',
      'Latacunga',
      'Irapuato',
      'Barquisimeto',
      'Samborondon',
      'Acámbaro',
    ].flatMap((place) => around.map((dress) => dress(place))),
  )('%s', async (password) => {
    expect(await verdict(password, [])).toBe('password_common')
  })

  test('but a sentence with a place in it is accepted', async () => {
    expect(await verdict('en celaya llueve los jueves', [])).toBe('accepted')
  })
})
