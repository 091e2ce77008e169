/** The command that says what is unsound or weak about the municipalities' profiles. */
import { municipalities } from '../../worker/municipalities/index.ts'
import { profileReport } from '../profile-report.ts'

export const check = {
  summary: 'says where a municipality’s profile is unsound, or weaker than ASVS level 1',
  usage: 'check',
  run(): Promise<number> {
    const { text, valid } = profileReport(municipalities)
    console.log(text)
    return Promise.resolve(valid ? 0 : 1)
  },
}
