/** Officers of ECUAPASS in front of a browser: one by an invitation and a passkey, one as developers enter. */
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { deskEntrancePath } from '../../../contract/routes-desk.ts'
import { addAuthenticator } from '../../support/virtual-authenticator.ts'
import { violationsOf, widerBy } from './axe.ts'
import { openWindow } from './browser.ts'

const pictures = new URL('../../results/journeys/', import.meta.url).pathname

/** Widths of a desk: a computer's, a tablet's, a telephone's. */
const widths = [1280, 768, 360] as const

export class DeskVisitor {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  static async arrives(): Promise<DeskVisitor> {
    const window = await openWindow(false)
    return new DeskVisitor(await window.newPage())
  }

  /** A key on the officer's computer; a finger is put on it when it asks. */
  async hasAuthenticator(): Promise<void> {
    await addAuthenticator(this.page)
  }

  /** As developers do, without a passkey. */
  async entersAs(name: string, city = 'ecuapass'): Promise<void> {
    await this.page.goto(inject('stack').worker + deskEntrancePath.replace(':slug', city))
    await this.page.getByRole('button', { name }).click()
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  async chooses(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('radio', { name, exact: true }).check()
  }

  /** Parts of a page that stand under a heading. */
  async unfolds(...headings: readonly string[]): Promise<void> {
    for (const name of headings) await this.page.getByRole('heading', { name, exact: true }).click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** Nothing that axe-core objects to, nothing wider than the window; with a picture at each width. */
  async isSoundAt(what: string): Promise<void> {
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 850 })
      await this.page.screenshot({ path: `${pictures}desk ${what} ${width}.png`, fullPage: true })
      expect(await widerBy(this.page), what).toBe(0)
    }
    expect(await violationsOf(this.page), what).toEqual([])
  }
}
