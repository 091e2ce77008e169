/** What draws the Worker's own pages, `#pages`: built from `widget/pages/` by `widget/build/own-pages.ts`. */
import type { DrawnPage, PageContent, RecordContent, Words } from '../../contract/own-page.ts'

export declare function drawPage(content: PageContent, words: Words): Promise<DrawnPage>

/** A document of all that the city holds about a citizen, without a button. */
export declare function drawRecord(content: RecordContent, words: Words): Promise<DrawnPage>
