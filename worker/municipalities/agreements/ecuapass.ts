/** What users of ECUAPASS accept: terms of use, and the privacy notice (LOPDP art. 12). */
import type { PrivateProfile } from '../municipality.ts'

export const ecuapassAgreements: PrivateProfile['agreements'] = {
  terms: {
    'es-EC': `Con su usuario de ECUAPASS realiza por internet sus trámites ante la Aduana del Ecuador, según la clasificación con la que fue aprobado.

La solicitud de uso es personal y la revisa un funcionario antes de que el usuario pueda ingresar. Los datos deben ser verdaderos; si actúa por una empresa o entidad, responde de poder representarla.

El usuario y la clave son personales. Lo que se haga con ellos se tiene por hecho por usted, salvo que haya avisado de que otra persona los usa.

Mantenga activo el correo personal que registró: allí recibe la clave temporal y las notificaciones de sus trámites.

Si estas condiciones cambian, se le mostrarán y se le preguntará de nuevo.`,
    en: `With your ECUAPASS user you carry out your procedures before the Customs of Ecuador online, according to the classification that you were approved with.

The request for use is personal, and an officer reviews it before the user can sign in. The data must be true; if you act for a company or an entity, you answer for being entitled to represent it.

The user ID and the password are personal. What is done with them counts as done by you, unless you have told us that somebody else is using them.

Keep the personal e-mail that you registered in use: there you receive the temporary password and the notices of your procedures.

If these terms change, they will be shown to you and you will be asked again.`,
  },
  privacy: {
    'es-EC': `El Servicio Nacional de Aduana del Ecuador es responsable de sus datos personales. Los usa para identificarle en sus trámites aduaneros y comunicarse con usted, en ejercicio de sus competencias legales.

Guarda su identificación, sus nombres, su correo personal, su clasificación y, si corresponde, el RUC de la empresa o entidad por la que actúa.

Los datos se conservan cifrados mientras tenga el usuario y, después, el tiempo que la ley pide para cada trámite. Pueden procesarse en servidores fuera del Ecuador. No se venden ni se usan para publicidad.

Sin estos datos no se puede aprobar la solicitud. Si son erróneos, sus trámites pueden demorar.

Puede acceder a sus datos, corregirlos, pedir que se eliminen, oponerse a su uso o llevárselos, por el correo de contacto. Le responderemos en 15 días. Si no está de acuerdo, puede reclamar ante la Superintendencia de Protección de Datos Personales.`,
    en: `The National Customs Service of Ecuador is the controller of your personal data. It uses them to identify you in your customs procedures and to communicate with you, in the exercise of its legal powers.

It keeps your identification, your names, your personal e-mail, your classification and, where it applies, the RUC of the company or entity that you act for.

The data are kept encrypted for as long as you have the user and, after that, for as long as the law asks for each procedure. They may be processed on servers outside Ecuador. They are not sold or used for advertising.

Without these data the request cannot be approved. If they are wrong, your procedures may be delayed.

You can access your data, correct them, ask for them to be erased, object to their use or take them with you, through the contact address. We answer within 15 days. If you do not agree, you can complain to the Superintendence for the Protection of Personal Data.`,
  },
}
