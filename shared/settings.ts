/**
 * What the user settles for a whole document rather than for one table: which rules are asked and how gravely, what was
 * set aside and why, the code book. It is part of the document: an edit like any other changes it, and undo takes it back.
 */
import * as z from 'zod'
import { SEVERITIES } from './checks/severity.ts'
import { AppError } from './errors.ts'
import { CODE_BOOK, codeBookSchema } from './indicators/codeBook.ts'
import { COLUMN_KEYS } from './layout.ts'

const id = z.string().min(1).max(64)

/** A severity of its own for a rule, or none: it is not asked. */
export const RULE_SWITCHES = [...SEVERITIES, 'off'] as const
export type RuleSwitch = (typeof RULE_SWITCHES)[number]

export const ruleSwitchesSchema = z.record(id, z.enum(RULE_SWITCHES)).readonly()
/** By the rule's id; a rule that is not among them is as the catalogue has it. */
export type RuleSwitches = z.infer<typeof ruleSwitchesSchema>

/** How long the reason of a finding set aside may be, in characters. */
export const LONGEST_REASON = 500

const setAsideSchema = z
  .strictObject({
    tableId: id,
    /** The rule's id. */
    rule: id,
    /** As in the finding's place. */
    unitId: id.nullable(),
    projectId: id.nullable(),
    column: z.enum(COLUMN_KEYS),
    indicatorId: id.nullable(),
    /** The finding's sentence: where the figures change, the finding is another one and comes back. */
    message: z.string().max(2000),
    /** In the user's words; '' where none was given. */
    reason: z.string().max(LONGEST_REASON),
  })
  .readonly()
/** A finding that the user has looked at and lets stand. */
export type SetAside = z.infer<typeof setAsideSchema>

const shapes = {
  rules: ruleSwitchesSchema,
  setAside: z.array(setAsideSchema).readonly(),
  codeBook: codeBookSchema,
}

export const documentSettingsSchema = z.strictObject(shapes).readonly()
export type DocumentSettings = z.infer<typeof documentSettingsSchema>

const index = z.number().int().min(0)

/**
 * A change of one setting. Findings are set aside one by one and may be many: `removed` of them from `at` on give way to
 * `added`, so that the change, and with it the change log, is no longer than what was done.
 */
export const settingSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('rules'), value: shapes.rules }),
  z.strictObject({ name: z.literal('setAside'), at: index, removed: index, added: shapes.setAside }),
  z.strictObject({ name: z.literal('codeBook'), value: shapes.codeBook }),
])
export type Setting = z.infer<typeof settingSchema>
export type SettingAside = Extract<Setting, { name: 'setAside' }>
export const SETTING_NAMES = ['rules', 'setAside', 'codeBook'] as const satisfies readonly Setting['name'][]

export const DEFAULT_SETTINGS: DocumentSettings = { rules: {}, setAside: [], codeBook: CODE_BOOK }

/** The settings after the change, and the change that takes it back. Throws `bad-request` where the list is shorter. */
export function changeSetting(
  settings: DocumentSettings,
  change: Setting,
): { settings: DocumentSettings; inverse: Setting } {
  switch (change.name) {
    case 'rules':
      return { settings: { ...settings, rules: change.value }, inverse: { name: 'rules', value: settings.rules } }
    case 'codeBook':
      return {
        settings: { ...settings, codeBook: change.value },
        inverse: { name: 'codeBook', value: settings.codeBook },
      }
    case 'setAside': {
      const { name, at, removed, added } = change
      if (at + removed > settings.setAside.length) throw new AppError('bad-request')
      return {
        settings: { ...settings, setAside: settings.setAside.toSpliced(at, removed, ...added) },
        inverse: { name, at, removed: added.length, added: settings.setAside.slice(at, at + removed) },
      }
    }
  }
}
