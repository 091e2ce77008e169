/** A part of the desk that an officer opens from the menu. */
import type { TemplateResult } from 'lit'
import type { Permission } from '../../contract/desk/roles.ts'
import type { DeskContext } from '../context.ts'

export interface Section {
  /** Who does not have it, has not this part of the menu either. */
  readonly permission: Permission
  draw(desk: DeskContext): TemplateResult
}
