/** The plain-text twin of a letter. */
import type { PublicProfile } from '../../../contract/profile.ts'
import type { Block, EmailContent, Link } from './email.ts'

/** The text below every e-mail. */
export interface Foot {
  readonly help: string
  readonly automatic: string
}

const lines = (text: string, link: Link | undefined): string =>
  link ? `${text}\n${link.label}: ${link.address}` : text

const paragraph = (block: Block): string => {
  switch (block.is) {
    case 'text':
      return lines(block.text, block.link)
    case 'code':
      return `${block.label}:\n\n    ${block.code}`
    case 'action':
      return `${block.label}:\n${block.address}`
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [block.title]),
        ...block.facts.map(([name, value]) => `${name}: ${value}`),
      ].join('\n')
    case 'warning':
      return lines(`${block.title}\n${block.text}`, block.link)
  }
}

/** Ways to reach the municipality, one a line. */
const supportOf = ({ support }: PublicProfile): readonly string[] =>
  [support.phone, support.email, support.page, support.office].filter((way) => way !== undefined)

export const renderText = (
  { heading, blocks }: EmailContent,
  municipality: PublicProfile,
  { help, automatic }: Foot,
): string =>
  [
    `${municipality.name} · ${municipality.service}`,
    heading,
    ...blocks.map(paragraph),
    ['--', help, ...supportOf(municipality)].join('\n'),
    automatic,
  ].join('\n\n') + '\n'
