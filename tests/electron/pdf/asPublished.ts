/** The page set up as the published table's pages are: the header on the first alone, and no page numbers. */
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'

export const AS_PUBLISHED: PageSetup = { ...DEFAULT_PAGE_SETUP, repeatHeader: false, pageNumber: 'none' }
