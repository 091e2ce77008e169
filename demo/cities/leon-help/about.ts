/** What Mi Carpeta Ciudadana is, and how one uses it: after the portal's own page of sign-in. */
import type { HelpPage } from '../city.ts'

export const whatItIs: HelpPage = {
  id: 'que-es',
  inMenu: true,
  title: { es: '¿Qué es?', en: 'What is it?' },
  lead: {
    es: 'Mi Carpeta Ciudadana te identifica con una clave única, que te da acceso de forma segura a las plataformas de la administración pública municipal.',
    en: 'My Citizen Folder identifies you by a single key, which gives you safe access to the platforms of the municipal administration.',
  },
  sections: [
    {
      title: { es: 'Qué puedes hacer', en: 'What you can do' },
      steps: [
        {
          text: {
            es: '*Trámites y servicios en línea*: haz tus trámites y dales seguimiento.',
            en: '*Procedures and services online*: do your paperwork and follow it.',
          },
        },
        {
          text: {
            es: '*Apoyos municipales*: pide apoyos como becas y da seguimiento a tus solicitudes.',
            en: '*Municipal support*: apply for support such as grants, and follow your requests.',
          },
        },
        {
          text: {
            es: '*#Participa León*: registra proyectos para mejorar tu colonia y vota por ellos.',
            en: '*#Participa León*: enter projects to improve your neighbourhood, and vote for them.',
          },
        },
      ],
      links: [['', { es: 'Ver todos los servicios', en: 'See all services' }]],
    },
    {
      title: { es: 'Para quién es', en: 'Whom it is for' },
      text: [
        {
          es: 'Para personas físicas, con su CURP, y personas morales, con su RFC. Si el apoyo o trámite es para un menor de edad, la cuenta lleva la información del padre, madre o tutor legal.',
          en: 'For people, by their CURP, and companies, by their RFC. If the support or procedure is for a minor, the account holds the data of the father, mother or legal guardian.',
        },
      ],
      links: [['ayuda/como-funciona', { es: '¿Cómo funciona?', en: 'How does it work?' }]],
    },
  ],
}

export const howItWorks: HelpPage = {
  id: 'como-funciona',
  inMenu: true,
  title: { es: '¿Cómo funciona?', en: 'How does it work?' },
  lead: {
    es: 'Te registras una vez; después entras a todo con los mismos datos.',
    en: 'You register once; after that, the same details let you in everywhere.',
  },
  sections: [
    {
      title: { es: 'Paso a paso', en: 'Step by step' },
      steps: [
        {
          text: {
            es: 'Crea tu cuenta con tu CURP o RFC, tu domicilio, tu teléfono y tu correo.',
            en: 'Create your account with your CURP or RFC, your address, telephone and e-mail.',
          },
        },
        {
          text: {
            es: 'Confirma tu correo con el mensaje que te enviamos. Tienes dos horas; después, el registro se descarta y hay que hacerlo de nuevo.',
            en: 'Confirm your e-mail by the message that we send you. You have two hours; after that, the registration is discarded and has to be made again.',
          },
        },
        {
          text: {
            es: 'Inicia sesión con tu CURP, o con tu correo, y tu contraseña. La primera vez te enviamos un código al celular: si lo escribes, ese número te sirve para recuperar tu contraseña.',
            en: 'Sign in with your CURP, or your e-mail, and your password. The first time we send a code to your mobile: if you type it, that number can recover your password.',
          },
        },
        {
          text: {
            es: 'Empieza un trámite: tus datos ya están escritos.',
            en: 'Begin a procedure: your details are written already.',
          },
        },
      ],
      links: [
        ['ayuda/como-registrarme', { es: '¿Cómo registrarme?', en: 'How do I register?' }],
        ['ayuda/guias-de-usuario', { es: 'Guías de usuario', en: 'User guides' }],
      ],
    },
    {
      title: { es: 'Qué pasa con tus datos', en: 'What happens to your data' },
      text: [
        {
          es: 'Se guardan cifrados. En Mi cuenta ves tus datos y las sesiones que tienes abiertas, y puedes cerrarlas.',
          en: 'They are kept encrypted. In your account you see your data and the sessions that are open, and can end them.',
        },
      ],
      links: [
        ['privacidad', { es: 'Cuánto tiempo los guardamos', en: 'How long we keep them' }],
        ['terminos', { es: 'Términos y condiciones', en: 'Terms and conditions' }],
      ],
    },
  ],
}
