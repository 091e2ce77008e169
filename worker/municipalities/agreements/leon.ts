/** What citizens of León accept: terms of use, and the privacy notice in its simplified form (LGPDPPSO). */
import type { PrivateProfile } from '../municipality.ts'

export const leonAgreements: PrivateProfile['agreements'] = {
  terms: {
    'es-MX': `Con Mi Carpeta Ciudadana haces por internet los trámites y servicios del Municipio de León.

La cuenta es tuya y de nadie más. Si es para el beneficio de un menor de edad, se registra con los datos de su madre, padre o tutor legal, que responde por ella.

Si representas a una persona moral, respondes de tener facultades para hacerlo.

Cuida tu contraseña y mantén al día tu correo y tu celular: con ellos recuperas el acceso. Puedes cerrar tus sesiones o cambiar tu contraseña cuando quieras.

Tu cuenta se confirma con el correo que te enviamos, dentro de dos horas; si no, tendrás que crearla de nuevo.

Si estas condiciones cambian, te las mostraremos y te volveremos a preguntar.`,
    en: `With Mi Carpeta Ciudadana you deal with the Municipality of León online.

The account is yours and nobody else's. If it is for the benefit of a minor, it is registered with the data of their mother, father or legal guardian, who answers for it.

If you act for a company, you answer for being entitled to.

Take care of your password and keep your e-mail and your mobile number up to date: they are how you recover access. You can end your sessions or change your password whenever you like.

You confirm your account with the e-mail that we send you, within two hours; otherwise you have to create it again.

If these terms change, we will show them to you and ask you again.`,
  },
  privacy: {
    'es-MX': `El Municipio de León es responsable de tus datos personales. Este es el aviso de privacidad simplificado; el integral se consulta en la página del Municipio.

Usamos tu CURP o RFC, tu nombre, tu fecha de nacimiento y sexo (que salen de la CURP), tu domicilio, tu teléfono y tu correo para identificarte en tus trámites y apoyos, y para comunicarnos contigo. No hay otras finalidades que necesiten tu consentimiento.

No transferimos tus datos, salvo a las autoridades que la ley indique. Se guardan cifrados y pueden procesarse en servidores de un proveedor contratado por el Municipio.

Puedes acceder a tus datos, rectificarlos, cancelarlos u oponerte a su uso (derechos ARCO), y pedir su portabilidad, en la Unidad de Transparencia o en el correo de soporte. Te responderemos en un máximo de 20 días hábiles.

Si este aviso cambia, te lo mostraremos al iniciar sesión.`,
    en: `The Municipality of León is the controller of your personal data. This is the simplified privacy notice; the full one is on the Municipality's page.

We use your CURP or RFC, your name, your date of birth and sex (which follow from the CURP), your address, your telephone number and your e-mail to identify you in your paperwork and benefits, and to communicate with you. There are no other purposes that would need your consent.

We do not transfer your data, except to the authorities that the law names. They are kept encrypted and may be processed on the servers of a supplier under contract to the Municipality.

You can access your data, rectify or cancel them or object to their use (ARCO rights), and ask for their portability, at the Transparency Unit or through the support address. We answer within 20 working days.

If this notice changes, we will show it to you when you sign in.`,
  },
}
