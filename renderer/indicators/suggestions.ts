/**
 * What the sheet of indicators offers while something is typed: kinds from the document's code book, names and values from
 * the phrasebook. Pure.
 */
import type { Project, TargetDocument } from '../../shared/form.ts'
import type { CodeBook } from '../../shared/indicators/codeBook.ts'
import { meantLevel1, meantLevel2, suggestLevel1, suggestLevel2 } from '../../shared/indicators/codeBookSearch.ts'
import { suggestNames } from '../../shared/phrasebook/names.ts'
import { soughtText } from '../../shared/phrasebook/phrasebook.ts'
import { suggestValues } from '../../shared/phrasebook/values.ts'
import { cellText } from './indicatorColumns.ts'
import type { IndicatorSheetProps } from './indicatorSheetProps.ts'

const NO_KIND = { level1Code: null, level1: null }

/** What kinds are meant by codes, names or letters that were typed and not chosen from the list. */
export function indicatorMeanings(codeBook: CodeBook, project: Project): IndicatorSheetProps['meant'] {
  return ({ indicatorId, column }, typed) => {
    switch (column) {
      case 'level1':
        return meantLevel1(codeBook, typed)
      case 'level2':
        return meantLevel2(codeBook, typed, project.indicators.find(({ id }) => id === indicatorId) ?? NO_KIND)
      default:
        return null
    }
  }
}

/** `tableId` is the project's table in `document`. */
export function indicatorSuggestions(
  document: TargetDocument,
  tableId: string,
  project: Project,
): IndicatorSheetProps['suggest'] {
  const book = { document, tableId }
  const { codeBook } = document.settings
  return ({ indicatorId, column }, typed) => {
    const indicator = project.indicators.find(({ id }) => id === indicatorId) ?? null
    const present = indicator && cellText(indicator, column)
    switch (column) {
      case 'level1':
        return suggestLevel1(codeBook, soughtText(typed, present))
      case 'level2':
        return suggestLevel2(codeBook, soughtText(typed, present), indicator ?? NO_KIND)
      case 'name':
        return suggestNames(book, { project, indicator, typed })
      case 'cycleValue':
      case 'annualValue':
        return suggestValues(book, { project, indicator, typed, column })
    }
  }
}
