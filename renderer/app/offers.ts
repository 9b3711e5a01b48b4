/**
 * What the program offers at this moment, action by action: whether it can run where the user stands, and what then runs.
 * Toolbar, menus and keys all ask here, so that a key never does what its button would not.
 */
import type { TargetTable } from '../../shared/form.ts'
import { projectOf } from '../../shared/projectPlaces.ts'
import { actionOf, isSheetAction, type ProgramActionId } from '../actions/actionTable.ts'
import type { Offer, OfferOf, Offers } from '../actions/offers.ts'
import { filterOffers } from '../filtering/filterOffers.ts'
import type { FilteringView } from '../filtering/useFiltering.ts'
import { rowOffers } from '../rows/rowOffers.ts'
import type { Finder } from '../searching/finder.ts'
import { findOffers } from '../searching/findOffers.ts'
import { type SessionState, viewOf } from '../session/session.ts'
import type { SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import { viewOffers } from '../viewing/viewOffers.ts'
import type { AllDoings } from './doings.ts'
import { historyOffers } from './historyOffers.ts'
import { walkRegions } from './regions.ts'

/** What the offers depend on. */
export interface Situation {
  readonly state: SessionState
  readonly table: TargetTable | null
  /** A page lies over the sheet: what the user cannot see is not changed. */
  readonly covered: boolean
  readonly selection: SheetSelection | null
  readonly filter: Pick<FilteringView, 'state' | 'filtering'>
  /** null without a table. */
  readonly finder: Finder | null
  /** Work is running that must end before another file is made or read. */
  readonly busy: boolean
}

export function programOffers(situation: Situation, doings: AllDoings): Offers {
  const { covered, selection, filter, finder, busy } = situation
  const table = covered ? null : situation.table
  const unlessCovered = (run: () => void): Offer => ({ run: covered ? null : run })
  const withTable = (run: () => void): Offer => ({ run: table ? run : null })
  const output = (run: () => void): Offer => ({ run: situation.table && !busy ? run : null })
  const offers: Offers = {
    import: { run: busy ? null : doings.importFile },
    'import-text': { run: busy ? null : doings.askForText },
    'new-table': unlessCovered(doings.newTable),
    'rename-table': withTable(doings.renameTable),
    'delete-table': withTable(doings.deleteTable),
    save: { run: doings.save },
    preview: withTable(doings.preview),
    print: output(doings.print),
    'export-pdf': output(doings.exportPdf),
    'export-workbook': output(doings.exportWorkbook),
    'export-as': output(doings.exportAs),
    'export-remarks': output(doings.exportRemarks),
    ...historyOffers(situation, doings),
    'edit-indicators': {
      run: table && selection && projectOf(table, selection.active.rowId) && doings.editIndicators,
    },
    'edit-code-book': unlessCovered(doings.editCodeBook),
    'previous-project': withTable(() => doings.stepProject(-1)),
    'next-project': withTable(() => doings.stepProject(1)),
    ...rowOffers(table, selection, filter.state.arrangement, doings),
    ...findOffers(table && finder),
    ...filterOffers(table && selection, filter),
    'next-finding': withTable(() => doings.stepFinding(1)),
    'previous-finding': withTable(() => doings.stepFinding(-1)),
    'check-rules': unlessCovered(doings.editRules),
    'control-figures': withTable(doings.editControl),
    ...viewOffers(table && viewOf(situation.state, table.id), selection?.columns ?? [], doings.changeView),
    'next-region': { run: () => walkRegions(1) },
    'previous-region': { run: () => walkRegions(-1) },
    menu: { run: null },
    help: { run: doings.help },
  }
  return selection?.editing ? mapOffers(offers, afterEdit) : offers
}

/** What changes nothing that an open edit could be about or could be missing from. */
const BESIDE_EDIT: readonly ProgramActionId[] = ['save', 'help', 'next-region', 'previous-region']

/**
 * An action takes in what is being typed before it runs. An edit that is open even then was refused: the user has been told
 * what to mend, and would lose it, or miss it in the file, if the action ran all the same.
 */
function afterEdit(id: ProgramActionId, offer: Offer): Offer {
  const goesOn = offer.run === null || offer.keepsEdit || actionOf(id).whileEditing || BESIDE_EDIT.includes(id)
  return goesOn ? offer : { ...offer, run: () => undefined }
}

function mapOffers(offers: Offers, change: (id: ProgramActionId, offer: Offer) => Offer): Offers {
  const ids = Object.keys(offers) as ProgramActionId[]
  return Object.fromEntries(ids.map((id) => [id, change(id, offers[id])])) as Offers
}

/** Offers of every action: the sheet's own are asked of the sheet, while it can be seen. */
export function offersOf(situation: Situation, doings: AllDoings, sheet: SheetHandle | null): OfferOf {
  const offers = programOffers(situation, doings)
  return (id) => {
    if (!isSheetAction(id)) return offers[id]
    return { run: sheet && !situation.covered && sheet.can(id) ? () => sheet.perform(id) : null }
  }
}
