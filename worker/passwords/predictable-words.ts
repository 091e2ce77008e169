/** What people here put into passwords before anything else: endearments, faith, places, clubs, the words for passwords. */

// Written without accents, as passwords are compared. Small on purpose: it is what the dictionaries of the world lack, without
// the nouns that sentences are made of.
const words = `
amor amorcito teamo teamomucho teamoamor tequiero tequieromucho teadoro miamor amormio mivida micielo mireina mirey
mitesoro miprincesa miprincipe mialma micorazon corazon corazoncito eternamente parasiempre porsiempre besitos carino
carinito mama mamita mami mimama papa papito papi mipapa mifamilia familia hijo hija mihijo mihija mishijos hermano
hermana hermanos abuelita abuelito bebe bebita mibebe esposo esposa hermosa hermoso bonita bonito preciosa linda lindo
princesa munequita gordita gordito flaca flaco negrita negrito chiquita chiquito osito angelito angeles luzdemivida
felicidad amigos amigas dios diosito diosmio diosesamor diosesfiel diosmiguia diosconmigo gloriaadios graciasadios
bendicion bendiciones bendecido jesus jesusito cristo jesucristo cristovive jesusteamo jehova mipastor
elsenoresmipastor senor virgen virgencita virgenmaria virgendeguadalupe guadalupe guadalupana lavirgen lupita
nuestrasenora nuestrasenoradelcisne lachurona divinonino sagradocorazon sanjudas sanjudastadeo santisima milagrosa
chinita lachinita josegregorio avemaria padrenuestro espiritusanto aleluya amen ecuador ecuadorec ecuatoriano
ecuatoriana miecuador vivaecuador quito quitena guayaquil guayaquileno guayaco ambato loja riobamba esmeraldas
portoviejo santodomingo otavalo ibarra ibarreno pichincha galapagos chimborazo cotopaxi lasierra lacosta mexico
mexicano mexicana vivamexico leon guanajuato guadalajara monterrey puebla jalisco tijuana veracruz michoacan oaxaca
queretaro acapulco cancun chihuahua sinaloa sonora yucatan venezuela venezolano venezolana vivavenezuela caracas
maracaibo maracucho maracucha zulia zuliano maracay barquisimeto simonbolivar tachira cojedes colombia bogota peru
argentina chile bolivia espana brasil america latinoamerica emelec bombillo barcelona barcelonasc idolo ligadequito
lduquito laliga aucas elnacional deportivoquito independiente imbaburasc deportivocuenca universitario lafiera
clubleon leonfc chivas chivasrayadas clubamerica cruzazul rayados toluca pachuca necaxa monarcas zuliafc caracasfc
deportivotachira magallanes navegantesdelmagallanes leonesdelcaracas aguilasdelzulia vinotinto latri laseleccion
tricolor realmadrid fcbarcelona barca messi leomessi ronaldo cristiano maradona neymar futbol campeon campeones
contrasena contrasenia clave claves miclave miclavesecreta clavesecreta clavetemporal contrasenanueva nuevaclave
micontrasena password passw pass secreto secreta acceso entrar entrada ingreso ingresar usuario micuenta admin
administrador administracion sistemas soporte pruebas nuevo nueva cambiar cambiame cambio bienvenido bienvenida
bienvenidos holamundo holahola buenosdias gracias ciudad ciudadano ciudadana ciudadania municipio municipal
municipalidad alcaldia ayuntamiento gobierno gadmunicipal portalciudadano tramite tramites predial impuesto impuestos
ecuapass registrocivil catastro cedula pasaporte enero febrero marzo abril mayo junio julio agosto septiembre
setiembre octubre noviembre diciembre navidad feliznavidad felizano cumpleanos cualquiera nomeacuerdo olvidada olvide
nosecual gmail hotmail yahoo outlook facebook whatsapp instagram google internet qwerty qwertyuiop asdf asdfg asdfgh
asdfghjkl zxcvbn zxcvbnm qazwsx qwe asd zxc abc abcd abcde abcdef abcdefg abcdefgh letmein welcome iloveyou love
superman batman spiderman pokemon naruto minecraft lunes martes miercoles jueves viernes sabado domingo primavera
verano otono invierno lunesmartes lunesmartesmiercoles miercolesjueves juevesviernes enerofebrero enerofebreromarzo
marzoabril primaveraverano unodostres unodostrescuatro cuatrocinco cuatrocincoseis queestasenloscielos santificadoseatunombre
ruegapornosotros benditoseas buenosdiasatodos santiagodeguayaquil sanfranciscodequito sanmigueldeibarra
leondelosaldamas carajo hijueputa hijodeputa hijosdeputa mierda segura seguro supersegura superseguro muysegura
muyseguro fiera labravafiera bajio elbajio gto sapica panzaverde panzasverdes verdiblanco esmeralda esmeraldas poliforum
feriadeleon zapatero zapatos imbabureno yahuarcocha ciudadblanca laciudadblanca otavaleno caranqui
lagodemaracaibo ellago gaita gaitas gaitazuliana urdaneta rafaelurdaneta chiquinquira puentesobreellago patacon
petroleo aduana senae comercioexterior ventanillaunica ave maria jose josemaria mariajose juan juancarlos luis carlos
jorge miguel ana rosa carmen gonzalez rodriguez garcia perez lopez martinez hernandez sanchez ramirez torres flores
gomez diaz vargas castro santaanadeloscuatrorios santodomingodelostsachilas sanpedroderiobamba sanjuandeambato
sanmigueldeurcuqui sanantoniodeibarra sanfranciscodelrincon sanmigueldeallende santacruzdejuventinorosas
santabarbaradelzulia sanantoniodeltachira lospuertosdealtagracia sanjuandelosmorros valledelapascua
pumas pumasunam tigresuanl tuzos santoslaguna xolos arepa arepas arepita hallaca chamo chama chamito chevere
cheverisimo chimbo conodelamadre vaina burda panita chuchaqui achachay arrarray guaguita longuita nano nanito nanita
mijo mija mijito mijita bacan bacano ceviche encebollado hornado chuta chingon chingona chinga chingada chingatumadre
pinche pendeja guey orale andale guacamaya mariachi catrina diademuertos semanasanta nochebuena reyesmagos
diadelamadre quinceanera sanvalentin bebesita bebesito bebecita firulais solovino chiquitin chiquitina gordis flaquita
flaquito mivieja miviejo noviecita mispequenos mistresoros misoles milucero miestrella misol milunita miluz teextrano
tenecesito nuncateolvidare siemprejuntos juntosporsiempre vidamia vidita cielito cielitolindo reinita principito tsuru
vocho ventanilla recaudacion tenencia refrendo sinfilas micarpeta carpetaciudadana curp imss iess senescyt saime
seniat carnetdelapatria petare mundial copaamerica chapulin chavodelocho elchavo condorito badbunny karolg pesopluma
vicentefernandez juangabriel juliojaramillo simondiaz holaquetal comoestas buenasnoches buenastardes platita micasa
hogardulcehogar pilsener polarcita inti pachamama sumakkawsay kawsay wawita taita nukanchik kuyani yupaychani mashi
runa runakuna warmi allipuncha wiracocha atahualpa eloyalfaro garciamoreno rafaelcorrea hugochavez amlo benitojuarez
panchovilla
`

export const predictable: readonly string[] = words.trim().split(/\s+/)

/** Words that join others and add nothing to guess. */
export const joining: readonly string[] =
  'de del la las el los mi mis tu tus su te yo soy es con para por en al and the my viva arriba'.split(
    ' ',
  )
