/** What draws the Worker's own pages, `#pages`: built from `widget/pages/` by `widget/build/own-pages.ts`. */
import type { DrawnPage, PageContent, RecordContent } from '../../contract/own-page.ts'

export declare function drawPage(content: PageContent): Promise<DrawnPage>

/** A document of all that the city holds about a citizen, without a button. */
export declare function drawRecord(content: RecordContent): Promise<DrawnPage>

/** The style sheet of every page, but for the colours of its municipality. */
export declare const styles: string
