/** What stands over a form whose required fields are marked. */
import { msg } from '../locale/msg.ts'

export const requiredLegend = (): string => msg('Los campos con asterisco (*) son obligatorios.')
