/** A second program that opens the document named on its command line and says how that went. */
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { AppError } from '../../../shared/errors.ts'

try {
  DocumentStore.open(process.argv[2] ?? '', () => new Date()).close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.code : String(error))
}
