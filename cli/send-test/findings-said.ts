/** What was found in the DNS, said in Spanish and in English. */
import type { Finding } from './finding.ts'

/** @param name that was asked about @param told what is there, or what is lacking */
export type Sayings = Readonly<Record<Finding['is'], (name: string, told: string) => string>>

const es: Sayings = {
  'spf-right': (name) => `SPF: el registro de ${name} está en orden`,
  'spf-none': (name) => `SPF: ${name} no tiene registro`,
  'spf-none-here': (name) =>
    `SPF: ${name} no tiene registro. Sus proveedores no lo necesitan ahí; si nadie más envía correo con ese dominio, publique v=spf1 -all`,
  'spf-several': (name, told) =>
    `SPF: ${name} tiene varios registros y solo puede tener uno; así ninguno cuenta: ${told}`,
  'spf-lacks': (name, told) => `SPF: al registro de ${name} le falta ${told}`,
  'spf-open': (name, told) =>
    `SPF: el registro de ${name} no termina en ~all ni en -all, así que cualquiera puede enviar: ${told}`,
  'spf-long': (name, told) =>
    `SPF: el registro de ${name} pide ${told} consultas y el máximo es 10; quite lo que ya no usa`,
  'dkim-right': (name) => `DKIM: ${name} tiene la clave`,
  'dkim-none': (name) => `DKIM: ${name} no tiene la clave`,
  'dkim-other': (name, told) => `DKIM: ${name} apunta a otro lado: ${told}`,
  'dkim-in-console': (_, told) =>
    `DKIM: el nombre lo da la consola de ${told}; mire ahí que el dominio esté verificado`,
  'bounces-right': (name) => `Rebotes: ${name} está`,
  'bounces-none': (name) => `Rebotes: ${name} no está`,
  'bounces-other': (name, told) => `Rebotes: ${name} apunta a otro lado: ${told}`,
  'bounces-in-console': (_, told) =>
    `Rebotes: el nombre lo da la consola de ${told}; mire ahí que el dominio esté verificado`,
  'dmarc-right': (name, told) => `DMARC: ${name} protege el dominio: ${told}`,
  'dmarc-none': (name) => `DMARC: ${name} no tiene registro, y sin él Gmail y otros desconfían`,
  'dmarc-several': (name, told) =>
    `DMARC: ${name} tiene varios registros y solo puede tener uno: ${told}`,
  'dmarc-unreadable': (name, told) =>
    `DMARC: el registro de ${name} no dice p=quarantine, p=reject ni p=none: ${told}`,
  'dmarc-weak': (name, told) =>
    `DMARC: ${name} dice p=none, así que los correos falsos llegan igual: ${told}. Cuando los informes no muestren correo propio sin firmar, pase a p=quarantine`,
  unanswered: (name) => `DNS: nadie contesta por ${name}. Pruebe otra vez, o con --dns 1.1.1.1`,
}

const en: Sayings = {
  'spf-right': (name) => `SPF: the record of ${name} is in order`,
  'spf-none': (name) => `SPF: ${name} has no record`,
  'spf-none-here': (name) =>
    `SPF: ${name} has no record. Your providers do not need one there; if nobody else sends mail in its name, publish v=spf1 -all`,
  'spf-several': (name, told) =>
    `SPF: ${name} has several records and may have only one; so none counts: ${told}`,
  'spf-lacks': (name, told) => `SPF: the record of ${name} lacks ${told}`,
  'spf-open': (name, told) =>
    `SPF: the record of ${name} ends neither in ~all nor in -all, so anybody may send: ${told}`,
  'spf-long': (name, told) =>
    `SPF: the record of ${name} asks for ${told} look-ups and 10 is the most; remove what is no longer used`,
  'dkim-right': (name) => `DKIM: ${name} has the key`,
  'dkim-none': (name) => `DKIM: ${name} does not have the key`,
  'dkim-other': (name, told) => `DKIM: ${name} points elsewhere: ${told}`,
  'dkim-in-console': (_, told) =>
    `DKIM: the console of ${told} tells the name; see there that the domain is verified`,
  'bounces-right': (name) => `Bounces: ${name} is there`,
  'bounces-none': (name) => `Bounces: ${name} is not there`,
  'bounces-other': (name, told) => `Bounces: ${name} points elsewhere: ${told}`,
  'bounces-in-console': (_, told) =>
    `Bounces: the console of ${told} tells the name; see there that the domain is verified`,
  'dmarc-right': (name, told) => `DMARC: ${name} protects the domain: ${told}`,
  'dmarc-none': (name) => `DMARC: ${name} has no record, and without it Gmail and others distrust`,
  'dmarc-several': (name, told) =>
    `DMARC: ${name} has several records and may have only one: ${told}`,
  'dmarc-unreadable': (name, told) =>
    `DMARC: the record of ${name} says neither p=quarantine, p=reject nor p=none: ${told}`,
  'dmarc-weak': (name, told) =>
    `DMARC: ${name} says p=none, so forged mail arrives all the same: ${told}. When the reports show no mail of yours unsigned, go to p=quarantine`,
  unanswered: (name) => `DNS: nobody answers for ${name}. Try again, or with --dns 1.1.1.1`,
}

export const sayings = { es, en } as const
