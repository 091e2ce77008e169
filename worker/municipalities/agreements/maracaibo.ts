/** What citizens of Maracaibo accept: terms of use, and the privacy notice (Constitution arts. 28 and 60). */
import type { PrivateProfile } from '../municipality.ts'

export const maracaiboAgreements: PrivateProfile['agreements'] = {
  terms: {
    'es-VE': `Con tu Registro Único Ciudadano (RUC) entras al SIGE y haces por internet los trámites de la Alcaldía de Maracaibo.

El registro es personal. Si registras a una persona jurídica, respondes de poder representarla.

Los datos que das deben ser verdaderos, y tu correo debe ser uno al que puedas acceder: allí finalizas el registro y recuperas la contraseña.

Cuida tu contraseña. Puedes cerrar tus sesiones o cambiarla cuando quieras.

Si estas condiciones cambian, te las mostraremos y te volveremos a preguntar.`,
    en: `With your Registro Único Ciudadano (RUC) you can use the SIGE and deal with the Mayor's Office of Maracaibo online.

The registration is personal. If you register a company, you answer for being entitled to represent it.

The data that you give must be true, and your e-mail must be one that you can reach: there you finish the registration and recover the password.

Take care of your password. You can end your sessions or change it whenever you like.

If these terms change, we will show them to you and ask you again.`,
  },
  privacy: {
    'es-VE': `La Alcaldía de Maracaibo guarda tu cédula o RIF, tus nombres o la razón social, tu correo y tu teléfono para saber quién eres en tus trámites y comunicarse contigo, y para nada más.

Los datos se guardan cifrados mientras tengas el registro, y después el tiempo que la ley pida para cada trámite. Pueden procesarse en servidores fuera de Venezuela. No se venden ni se usan para publicidad.

Tienes derecho a conocer tus datos y el uso que se les da, y a pedir que se actualicen, se corrijan o se borren (artículos 28 y 60 de la Constitución). Hazlo en la Oficina de Atención al Ciudadano o en el correo de contacto.

Si este aviso cambia, te lo mostraremos al iniciar sesión.`,
    en: `The Mayor's Office of Maracaibo keeps your cédula or RIF, your names or the company's name, your e-mail and your telephone number to know who you are in your paperwork and to communicate with you, and for nothing else.

The data are kept encrypted for as long as you are registered and, after that, for as long as the law asks for each procedure. They may be processed on servers outside Venezuela. They are not sold or used for advertising.

You have the right to know your data and the use that is made of them, and to ask for them to be updated, corrected or erased (articles 28 and 60 of the Constitution). Do so at the Citizens' Office or through the contact address.

If this notice changes, we will show it to you when you sign in.`,
  },
}
