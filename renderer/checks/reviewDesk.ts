/** What the findings panel keeps while it is folded away or another tab is shown. Lives as long as the window. */
import type { Finding } from '../../shared/checks/finding.ts'
import { Observable } from '../observable.ts'
import type { Grouping } from './grouping.ts'

export interface ReviewDesk {
  /**
   * The finding that is shown at length, and where the keys enter the list; null for none. It is known by its key, because
   * after an edit the same finding may be another object, and may be gone.
   */
  readonly chosen: Observable<Finding | null>
  readonly grouping: Observable<Grouping>
  /** Keys of groups that the user has folded. */
  readonly folded: Observable<ReadonlySet<string>>
}

export function newReviewDesk(): ReviewDesk {
  return {
    chosen: new Observable<Finding | null>(null),
    grouping: new Observable<Grouping>('severity'),
    folded: new Observable<ReadonlySet<string>>(new Set()),
  }
}
