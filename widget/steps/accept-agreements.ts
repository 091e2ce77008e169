/** What changed or is new among the municipality's documents, before a sign-in is complete. */
import { msg } from '../locale/msg.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const acceptAgreements: StepView<'accept-agreements'> = (context) =>
  shell(context, {
    title: msg('Lea y acepte para continuar'),
    lead: msg('Para usar su cuenta debe aceptar la versión vigente.'),
    button: msg('Aceptar y continuar'),
  })
