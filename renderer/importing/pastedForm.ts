/** What is asked when a whole form's text is pasted where cells are expected. */
import type { Question } from '../questions/questions.ts'
import { IMPORTING_TEXTS } from './texts.ts'

export const WHOLE_FORM_QUESTION: Question = {
  text: IMPORTING_TEXTS.wholeForm,
  detail: IMPORTING_TEXTS.wholeFormDetail,
  choices: [
    { key: 'import', label: IMPORTING_TEXTS.wholeFormImport },
    { key: 'paste', label: IMPORTING_TEXTS.wholeFormPaste },
  ],
}
