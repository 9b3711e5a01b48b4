/**
 * The page set up as the published table's pages are: the header on the first alone, no page numbers, and margins that leave
 * room for as many lines. What its margins are, its text does not say.
 */
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'

export const AS_PUBLISHED: PageSetup = {
  ...DEFAULT_PAGE_SETUP,
  margins: { ...DEFAULT_PAGE_SETUP.margins, top: 23, bottom: 23 },
  repeatHeader: false,
  pageNumber: 'none',
}
