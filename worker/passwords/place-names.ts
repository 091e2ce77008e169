/**
 * Where people of Ecuador, Mexico and Venezuela say that they are from, as they put it into passwords: countries and
 * peoples, provinces and states with their capitals, towns, the municipalities of Guanajuato, Imbabura and Zulia, and what
 * is known of the cities. The better known first: it is the order in which they are tried.
 */

const ecuador = `
ecuador ecuatoriano ecuatoriana ecuadorec miecuador quito guayaquil cuenca ibarra ambato manta portoviejo machala loja
riobamba esmeraldas latacunga babahoyo quevedo tulcan otavalo cayambe guaranda azogues milagro duran daule sangolqui
rumiñahui salinas libertad santaelena puyo tena macas zamora lagoagrio nuevaloja orellana elcoca galapagos
puertoayora sancristobal santacruz isabela pichincha guayas azuay manabi eloro imbabura tungurahua chimborazo cotopaxi
carchi bolivar cañar losrios napo pastaza moronasantiago zamorachinchipe sucumbios santodomingo tsachilas
santodomingodelostsachilas santiagodeguayaquil sanfranciscodequito sanmigueldeibarra santaanadeloscuatrorios
sanpedroderiobamba sanjuandeambato villaviejadesangregorio cotacachi atuntaqui antonioante pimampiro urcuqui
sanmigueldeurcuqui ilumán peguche sanantoniodeibarra caranqui yahuarcocha alpachaca elsagrario lacaldera ambuqui elchota
chota salinasdeibarra ciudadblanca laciudadblanca mitaddelmundo panecillo laronda lacarolina cumbaya tumbaco calderon
conocoto chillogallo guamani solanda carapungo pomasqui mindo papallacta baños bañosdeaguasanta pelileo pillaro cevallos
quero mocha salcedo pujili saquisili lamana guano alausi chambo guamote colta macara catamayo cariamanga saraguro
vilcabamba gualaceo paute chordeleg giron sigsig biblian troncal pasaje santarosa huaquillas pinas zaruma portovelo
arenillas vinces ventanas buenafe mocache balzar elempalme naranjal naranjito yaguachi playas samborondon jipijapa
montecristi jaramijo chone bahia bahiadecaraquez pedernales calceta tosagua rocafuerte sucre elcarmen
montañita ayampe puertolopez atacames tonsupa quininde sanlorenzo muisne elangel sangabriel mira bolivar
shushufindi cascales joyadelossachas archidona palora sucua gualaquiza limonindanza yantzaza zumba
`

const mexico = `
mexico mexicano mexicana vivamexico mimexico leon guanajuato guadalajara monterrey puebla tijuana cdmx df
ciudaddemexico distritofederal jalisco nuevoleon veracruz michoacan oaxaca chiapas sinaloa sonora chihuahua coahuila
durango zacatecas sanluispotosi slp queretaro hidalgo tlaxcala morelos guerrero colima nayarit aguascalientes tamaulipas
tabasco campeche yucatan quintanaroo bajacalifornia bajacaliforniasur edomex estadodemexico merida cancun acapulco
toluca culiacan hermosillo saltillo torreon mexicali reynosa matamoros nuevolaredo ciudadjuarez juarez morelia xalapa
villahermosa tuxtla tuxtlagutierrez cuernavaca pachuca tepic mazatlan losmochis ciudadobregon ensenada lapaz loscabos
puertovallarta zapopan tlaquepaque tonala ecatepec nezahualcoyotl naucalpan tlalnepantla coatzacoalcos tampico
pozarica cordoba orizaba tehuacan cholula irapuato celaya salamanca silao sanfrancisco sanfranciscodelrincon
purisimadelrincon purisima sanmigueldeallende sanmiguel allende doloreshidalgo dolores penjamo valledesantiago acambaro
cortazar salvatierra moroleon uriangato yuriria apaseo apaseoelgrande apaseoelalto comonfort juventinorosas
santacruzdejuventinorosas villagran romita manueldoblado cueramaro abasolo huanimaro pueblonuevo jaraldelprogreso
jerecuaro coroneo tarandacuao tarimoro santiagomaravatio sanluisdelapaz sanjosedeiturbide sandiegodelaunion sanfelipe
ocampo doctormora santacatarina tierrablanca victoria xichu atarjea leondelosaldamas leongto leonguanajuato bajio
elbajio gto poliforum elcoecillo coecillo sanjuandedios barrioarriba centromax zonapiel plazamayor fundidores
lasjoyas jardinesdelmoral lomadelcampestre campestre explora parquemetropolitano sapica feriadeleon festivaldelglobo
arcodelacalzada calzadadelosheroes templo expiatorio templodelexpiatorio laantorcha tepito coyoacan xochimilco iztapalapa
tlalpan polanco teotihuacan chichenitza tenochtitlan azteca maya
`

const venezuela = `
venezuela venezolano venezolana vivavenezuela maracaibo caracas valencia barquisimeto maracay ciudadguayana maturin
barcelona puertolacruz merida sancristobal cumana ciudadbolivar cabimas barinas puntofijo acarigua araure losteques
guarenas guatire catialamar laguaira vargas petare zulia zuliano zuliana miranda carabobo lara aragua anzoategui bolivar
tachira falcon portuguesa monagas guarico sucre trujillo yaracuy apure nuevaesparta margarita islademargarita cojedes
amazonas deltaamacuro distritocapital elcallao puertoordaz sanfelix upata eltigre anaco carupano porlamar juangriego
pampatar laasuncion coro valera guanare sanfelipe sanfernando sanfernandodeapure sancarlos sanjuandelosmorros calabozo
valledelapascua zaraza puertocabello guacara naguanagua sandiego mariara lavictoria turmero cagua villadecura carora
cabudare quibor eltocuyo ejido tovar elvigia sanantonio sanantoniodeltachira ureña rubio lagrita ciudadojeda ojeda
lagunillas tiajuana bachaquero menegrande sanfrancisco lacañada lacañadadeurdaneta machiques machiquesdeperija perija
villadelrosario larosario santabarbaradelzulia santabarbara elmojan mara paez sinamaica guajira losPuertos
losPuertosdealtagracia altagracia santarita bobures cajaseca catatumbo encontrados casigua
lossada laconcepcion concepcion delicias bellomonte bellavista cincodejulio lalimpia sabaneta
loshaticos haticos santalucia elsaladillo saladillo veredadellago lagodemaracaibo ellago chiquinquira lachinita urdaneta
rafaelurdaneta puentesobreellago relampagodelcatatumbo maracucho maracucha marabino gaita gaitazuliana sabanagrande
lasmercedes chacao catia elavila avila chacaito altamira baruta elhatillo coche caricuao antimano saltoangel roraima
losroques morrocoy choroni canaima
`

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

const named = (text: string) => plain(text).trim().split(/\s+/)

/** From each country in turn, so that the best known of each come first. */
const lists = [ecuador, mexico, venezuela].map(named)
const most = Math.max(...lists.map(({ length }) => length))

export const places: readonly string[] = [
  ...new Set(
    Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat(),
  ),
]
