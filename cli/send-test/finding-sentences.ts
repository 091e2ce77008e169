/** What was found in the DNS, said in Spanish and in English. */
import type { Finding } from './finding.ts'

/** @param name that was asked about @param detail what is there, or what is lacking */
export type Sayings = Readonly<Record<Finding['is'], (name: string, detail: string) => string>>

const es: Sayings = {
  'spf-right': (name) => `SPF: el registro de ${name} está en orden`,
  'spf-none': (name) => `SPF: ${name} no tiene registro`,
  'spf-none-here': (name) =>
    `SPF: ${name} no tiene registro. Sus proveedores no lo necesitan ahí; si nadie más envía correo con ese dominio, publique v=spf1 -all`,
  'spf-several': (name, detail) =>
    `SPF: ${name} tiene varios registros y solo puede tener uno; así ninguno cuenta: ${detail}`,
  'spf-lacks': (name, detail) => `SPF: al registro de ${name} le falta ${detail}`,
  'spf-open': (name, detail) =>
    `SPF: el registro de ${name} no termina en ~all ni en -all, así que cualquiera puede enviar: ${detail}`,
  'spf-long': (name, detail) =>
    `SPF: el registro de ${name} pide ${detail} consultas y el máximo es 10; quite lo que ya no usa`,
  'dkim-right': (name) => `DKIM: ${name} tiene la clave`,
  'dkim-none': (name) => `DKIM: ${name} no tiene la clave`,
  'dkim-other': (name, detail) => `DKIM: ${name} apunta a otro lado: ${detail}`,
  'dkim-in-console': (_, detail) =>
    `DKIM: el nombre lo da la consola de ${detail}; mire ahí que el dominio esté verificado`,
  'bounces-right': (name) => `Rebotes: ${name} está`,
  'bounces-none': (name) => `Rebotes: ${name} no está`,
  'bounces-other': (name, detail) => `Rebotes: ${name} apunta a otro lado: ${detail}`,
  'bounces-in-console': (_, detail) =>
    `Rebotes: el nombre lo da la consola de ${detail}; mire ahí que el dominio esté verificado`,
  'dmarc-right': (name, detail) => `DMARC: ${name} protege el dominio: ${detail}`,
  'dmarc-none': (name) => `DMARC: ${name} no tiene registro, y sin él Gmail y otros desconfían`,
  'dmarc-several': (name, detail) =>
    `DMARC: ${name} tiene varios registros y solo puede tener uno: ${detail}`,
  'dmarc-unreadable': (name, detail) =>
    `DMARC: el registro de ${name} no dice p=quarantine, p=reject ni p=none: ${detail}`,
  'dmarc-weak': (name, detail) =>
    `DMARC: ${name} dice p=none, así que los correos falsos llegan igual: ${detail}. Cuando los informes no muestren correo propio sin firmar, pase a p=quarantine`,
  unanswered: (name) => `DNS: nadie contesta por ${name}. Pruebe otra vez, o con --dns 1.1.1.1`,
}

const en: Sayings = {
  'spf-right': (name) => `SPF: the record of ${name} is in order`,
  'spf-none': (name) => `SPF: ${name} has no record`,
  'spf-none-here': (name) =>
    `SPF: ${name} has no record. Your providers do not need one there; if nobody else sends mail in its name, publish v=spf1 -all`,
  'spf-several': (name, detail) =>
    `SPF: ${name} has several records and may have only one; so none counts: ${detail}`,
  'spf-lacks': (name, detail) => `SPF: the record of ${name} lacks ${detail}`,
  'spf-open': (name, detail) =>
    `SPF: the record of ${name} ends neither in ~all nor in -all, so anybody may send: ${detail}`,
  'spf-long': (name, detail) =>
    `SPF: the record of ${name} asks for ${detail} look-ups and 10 is the most; remove what is no longer used`,
  'dkim-right': (name) => `DKIM: ${name} has the key`,
  'dkim-none': (name) => `DKIM: ${name} does not have the key`,
  'dkim-other': (name, detail) => `DKIM: ${name} points elsewhere: ${detail}`,
  'dkim-in-console': (_, detail) =>
    `DKIM: the console of ${detail} tells the name; see there that the domain is verified`,
  'bounces-right': (name) => `Bounces: ${name} is there`,
  'bounces-none': (name) => `Bounces: ${name} is not there`,
  'bounces-other': (name, detail) => `Bounces: ${name} points elsewhere: ${detail}`,
  'bounces-in-console': (_, detail) =>
    `Bounces: the console of ${detail} tells the name; see there that the domain is verified`,
  'dmarc-right': (name, detail) => `DMARC: ${name} protects the domain: ${detail}`,
  'dmarc-none': (name) => `DMARC: ${name} has no record, and without it Gmail and others distrust`,
  'dmarc-several': (name, detail) =>
    `DMARC: ${name} has several records and may have only one: ${detail}`,
  'dmarc-unreadable': (name, detail) =>
    `DMARC: the record of ${name} says neither p=quarantine, p=reject nor p=none: ${detail}`,
  'dmarc-weak': (name, detail) =>
    `DMARC: ${name} says p=none, so forged mail arrives all the same: ${detail}. When the reports show no mail of yours unsigned, go to p=quarantine`,
  unanswered: (name) => `DNS: nobody answers for ${name}. Try again, or with --dns 1.1.1.1`,
}

export const sayings = { es, en } as const
