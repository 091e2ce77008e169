/** What to do about a trouble, in Spanish and in English, for a webmaster. Names no provider and quotes none. */
import type { Trouble } from './reasons.ts'

type Advice = Readonly<Record<Trouble, string>>

const es: Advice = {
  'secret-missing':
    'Al Worker le falta lo que el perfil nombra en `delivery`. Cópielo de la consola del proveedor y póngalo así:',
  'secret-unusable':
    'Un secreto no tiene la forma debida (¿se cortó al copiarlo?). Cópielo entero de la consola del proveedor y póngalo de nuevo con `npx wrangler secret put NOMBRE`.',
  'binding-missing':
    'El Worker no tiene el enlace EMAIL de Cloudflare. Agréguelo en wrangler.toml y vuelva a desplegar.',
  'setting-unusable':
    'El perfil no deja enviar así: revise en `delivery` la dirección, el puerto y el remitente. Solo se acepta https.',
  unreachable:
    'No se pudo conectar. Revise la página de estado del proveedor y, si el perfil nombra `base` o un servidor, que esté bien escrito.',
  slow: 'El proveedor no respondió en 15 segundos. Revise su página de estado y pruebe otra vez en unos minutos.',
  'wrong-endpoint':
    'Respondió algo que no es la interfaz del proveedor. Revise en el perfil `base`, la región y el dominio.',
  certificate:
    'El servidor no ofrece una conexión cifrada en la que se pueda confiar. Pida a quien lo administra un certificado válido y STARTTLS o TLS.',
  busy: 'El proveedor tiene problemas o pide esperar. Pruebe otra vez en unos minutos; mientras tanto se usa el siguiente.',
  credentials:
    'El proveedor no acepta la clave. Cree otra en su consola, con permiso de enviar, y póngala con `npx wrangler secret put NOMBRE`.',
  suspended: 'El proveedor suspendió la cuenta. Entre en su consola: ahí dice por qué.',
  money: 'La cuenta no tiene saldo o le falta un pago. Recárguela en la consola del proveedor.',
  quota: 'Se acabó la cuota de la cuenta. Espere a que se renueve o pida una mayor al proveedor.',
  trial:
    'La cuenta está a prueba y solo escribe a quien usted haya confirmado. Pida en la consola que la pasen a producción.',
  feature:
    'A la cuenta le falta algo que el perfil usa. Compare el perfil con lo que está activado en la consola.',
  sender:
    'El proveedor no acepta el remitente. Verifique el dominio, o el número, en su consola; para un dominio, publique antes los registros de abajo.',
  template:
    'El proveedor no acepta la plantilla. Revise en su consola el nombre, los idiomas y si está aprobada.',
  country: 'La cuenta no envía a ese país o no hay ruta. Actívelo en la consola del proveedor.',
  filtered:
    'Un filtro retuvo el mensaje. Pruebe con otro destinatario; si se repite, pregunte al proveedor.',
  'not-carried': 'Este proveedor solo lleva códigos y no tiene plantilla en ese idioma.',
  recipient:
    'El destinatario no recibe mensajes de este proveedor. Pruebe con otro antes de cambiar nada.',
  'of-provider':
    'Falla del proveedor. Pruebe otra vez en unos minutos y revise su página de estado.',
  'of-account': 'El proveedor no acepta la cuenta o su configuración. Revísela en su consola.',
  'of-message': 'El proveedor no tomó este mensaje. Pregúntele por qué, con la hora de la prueba.',
}

const en: Advice = {
  'secret-missing':
    'The Worker lacks what the profile names in `delivery`. Copy it from the provider’s console, and set it like this:',
  'secret-unusable':
    'A secret has not the form it should have (was it cut off when copied?). Copy it whole from the provider’s console, and set it again with `npx wrangler secret put NAME`.',
  'binding-missing':
    'The Worker has no binding EMAIL of Cloudflare’s. Add it to wrangler.toml and deploy again.',
  'setting-unusable':
    'The profile does not allow sending like this: check address, port and sender in `delivery`. Only https is accepted.',
  unreachable:
    'No connection could be made. Look at the provider’s status page and, where the profile names a `base` or a server, check its spelling.',
  slow: 'The provider did not answer within 15 seconds. Look at its status page, and try again in some minutes.',
  'wrong-endpoint':
    'What answered is not the provider’s interface. Check `base`, region and domain in the profile.',
  certificate:
    'The server offers no encrypted connection that can be trusted. Ask whoever runs it for a valid certificate and STARTTLS or TLS.',
  busy: 'The provider has trouble, or asks to wait. Try again in some minutes; meanwhile the next one is used.',
  credentials:
    'The provider does not accept the key. Make another in its console, allowed to send, and set it with `npx wrangler secret put NAME`.',
  suspended: 'The provider has suspended the account. Sign in to its console: it says why.',
  money: 'The account has no balance, or a payment is due. Pay in the provider’s console.',
  quota: 'The quota of the account is used up. Wait for the next, or ask the provider for more.',
  trial:
    'The account is on trial, and writes only to whom you have confirmed. Ask for production access in the console.',
  feature:
    'The account lacks something that the profile uses. Compare the profile with what the console has enabled.',
  sender:
    'The provider does not accept the sender. Verify the domain, or the number, in its console; for a domain, publish the records below first.',
  template:
    'The provider does not accept the template. Check its name, its languages and its approval in the console.',
  country:
    'The account does not send to that country, or there is no route. Enable it in the console.',
  filtered:
    'A filter held the message back. Try another recipient; if it happens again, ask the provider.',
  'not-carried': 'This provider carries codes alone, and has no template in that language.',
  recipient:
    'The recipient gets no messages of this provider. Try another before you change anything.',
  'of-provider': 'The provider failed. Try again in some minutes, and look at its status page.',
  'of-account': 'The provider does not accept the account or its configuration. Check its console.',
  'of-message': 'The provider did not take this message. Ask why, with the time of this test.',
}

export const advice = { es, en } as const
