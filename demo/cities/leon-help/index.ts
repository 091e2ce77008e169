/** The pages of help that Mi Carpeta Ciudadana of León has in its menu, in that order, and its guides. */
import type { HelpPage } from '../city.ts'
import { howItWorks, whatItIs } from './about.ts'
import { changePassword, guides, recoverPassword, register } from './guides.ts'
import { questions } from './questions.ts'

export const leonHelp: readonly HelpPage[] = [
  whatItIs,
  howItWorks,
  register,
  guides,
  questions,
  recoverPassword,
  changePassword,
]
