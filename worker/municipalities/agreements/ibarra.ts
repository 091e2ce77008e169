/** What citizens of Ibarra accept: the agreement on electronic means, and the privacy notice (LOPDP art. 12). */
import type { PrivateProfile } from '../municipality.ts'

export const ibarraAgreements: PrivateProfile['agreements'] = {
  responsibility: {
    'es-EC': `Este acuerdo es entre usted y el Gobierno Autónomo Descentralizado de San Miguel de Ibarra. Trata del uso del Portal Ciudadano por medios electrónicos.

Su cuenta es personal. Lo que se haga en el Portal con su usuario y su contraseña se tiene por hecho por usted, salvo que nos haya avisado de que otra persona los usa.

Usted se compromete a dar datos verdaderos, a mantener al día su correo electrónico y a no compartir su contraseña ni sus respuestas de seguridad.

El Municipio se compromete a guardar sus datos cifrados, a avisarle a sus contactos cuando cambie su contraseña o se recupere el acceso, y a atender los trámites presentados por el Portal igual que los presentados en ventanilla.

Las notificaciones de sus trámites pueden llegarle al correo que registró. Usted puede pedir en cualquier momento que se cierre su cuenta; sus trámites en curso siguen en ventanilla.

Si este acuerdo cambia, el Portal se lo mostrará y le volverá a preguntar antes de continuar.`,
    en: `This agreement is between you and the Decentralised Autonomous Government of San Miguel de Ibarra. It is about using the Portal Ciudadano by electronic means.

Your account is personal. What is done on the Portal with your user name and your password counts as done by you, unless you have told us that somebody else is using them.

You undertake to give true data, to keep your e-mail address up to date, and not to share your password or your security answers.

The Municipality undertakes to keep your data encrypted, to tell your contacts when your password changes or access is recovered, and to attend to what you file on the Portal as it does to what is filed at the counter.

Notices about your paperwork may reach you at the e-mail address that you registered. You can ask at any time for your account to be closed; your paperwork goes on at the counter.

If this agreement changes, the Portal will show it to you and will ask you again before you go on.`,
  },
  privacy: {
    'es-EC': `El Municipio de San Miguel de Ibarra es responsable de sus datos personales. Los usa para saber quién es usted en sus trámites municipales y para comunicarse con usted, en ejercicio de sus competencias legales.

Guarda su documento, sus nombres, su dirección, su correo y su teléfono. Compara su documento con el registro municipal. No vende sus datos ni los usa para publicidad.

Los datos se conservan cifrados mientras tenga la cuenta y, después, el tiempo que la ley pide para cada trámite. Pueden procesarse en servidores fuera del Ecuador.

Si no entrega estos datos no podemos crear la cuenta; puede hacer sus trámites en ventanilla. Si los datos son erróneos, sus trámites pueden demorar.

Puede ver, corregir o borrar sus datos, oponerse a su uso o llevárselos: pídalo en el Balcón de Servicios o al correo de contacto. Le responderemos en 15 días. Si no está de acuerdo, puede reclamar ante la Superintendencia de Protección de Datos Personales.`,
    en: `The Municipality of San Miguel de Ibarra is the controller of your personal data. It uses them to know who you are in your municipal paperwork and to communicate with you, in the exercise of its legal powers.

It keeps your document, your names, your address, your e-mail and your telephone number. It compares your document with the municipal register. It does not sell your data or use them for advertising.

The data are kept encrypted for as long as you have the account and, after that, for as long as the law asks for each procedure. They may be processed on servers outside Ecuador.

Without these data we cannot create the account; you can do your paperwork at the counter. If the data are wrong, your paperwork may be delayed.

You can see, correct or erase your data, object to their use or take them with you: ask at the Service Counter or write to the contact address. We answer within 15 days. If you do not agree, you can complain to the Superintendence for the Protection of Personal Data.`,
  },
}
