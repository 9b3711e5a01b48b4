/**
 * All rules by subject, each with its reason and a switch, and the schemes that set many at once. Every change is an edit of
 * the document's settings and counts at once. It knows the catalogue's lists, not what a rule looks at.
 */
import type { Rule } from '../../shared/checks/finding.ts'
import { ruleSwitch, usualSwitch, withSwitch } from '../../shared/checks/ruleSwitch.ts'
import { applyScheme, SCHEMES, schemeOf } from '../../shared/checks/schemes.ts'
import { RULE_SWITCHES, type RuleSwitches } from '../../shared/settings.ts'
import { ownHistory, type StepHistory } from '../dialogs/dialogHistory.ts'
import { WideDialog } from '../dialogs/WideDialog.tsx'
import type { Session } from '../session/session.ts'
import { RuleExplanation } from './RuleExplanation.tsx'
import './rulesDialog.css'
import { RULE_SUBJECTS } from './ruleSubjects.ts'
import { RULES_TEXTS } from './texts.ts'

interface Props {
  readonly rules: RuleSwitches
  readonly edit: Session['edit']
  readonly history: StepHistory
  readonly onClose: () => void
}

export function RulesDialog({ rules, edit, history, onClose }: Props) {
  const set = (label: string, value: RuleSwitches) =>
    edit(label, [{ kind: 'setSetting', setting: { name: 'rules', value } }])
  const scheme = schemeOf(rules)
  const isStandard = Object.keys(rules).length === 0
  return (
    <WideDialog
      title={RULES_TEXTS.title}
      className="rules-dialog"
      focus="select"
      history={ownHistory(history, isOwnStep)}
      onClose={onClose}
    >
      <p className="rules-lead">{RULES_TEXTS.lead}</p>
      <div className="rules-scheme">
        <label>
          {RULES_TEXTS.scheme}
          <select
            value={scheme?.id ?? ''}
            onChange={({ target }) => {
              const chosen = SCHEMES.find(({ id }) => id === target.value)
              if (chosen) set(RULES_TEXTS.schemeStep(chosen.name), applyScheme(rules, chosen))
            }}
          >
            {scheme ? null : <option value="">{RULES_TEXTS.ownScheme}</option>}
            {SCHEMES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span className="rules-changed">{RULES_TEXTS.changed(Object.keys(rules).length)}</span>
        <button type="button" aria-disabled={isStandard} onClick={() => isStandard || set(RULES_TEXTS.resetStep, {})}>
          {RULES_TEXTS.reset}
        </button>
        <p>{scheme?.explanation ?? RULES_TEXTS.ownSchemeExplanation}</p>
      </div>
      {RULE_SUBJECTS.map(({ title, rules: own }) => (
        <section key={title} className="rules-subject">
          <h2>{title}</h2>
          <ul>
            {own.map((rule) => (
              <RuleLine key={rule.id} rule={rule} rules={rules} onRules={set} />
            ))}
          </ul>
        </section>
      ))}
    </WideDialog>
  )
}

function isOwnStep(label: string): boolean {
  const { step, schemeStep, resetStep } = RULES_TEXTS
  return label === resetStep || label.startsWith(step('')) || label.startsWith(schemeStep(''))
}

interface LineProps {
  readonly rule: Rule
  readonly rules: RuleSwitches
  readonly onRules: (label: string, rules: RuleSwitches) => void
}

function RuleLine({ rule, rules, onRules }: LineProps) {
  const current = ruleSwitch(rule, rules)
  const usual = usualSwitch(rule)
  return (
    <li className={`rule ${current} ${current === usual ? '' : 'changed'}`}>
      <details>
        <summary>
          <span className="rule-title">{rule.title}</span> <span className="rule-why">{rule.why}</span>
        </summary>
        <RuleExplanation rule={rule} />
      </details>
      <select
        aria-label={RULES_TEXTS.severityOf(rule.title)}
        value={current}
        onChange={({ target }) => {
          const chosen = RULE_SWITCHES.find((one) => one === target.value)
          if (chosen) onRules(RULES_TEXTS.step(rule.title), withSwitch(rules, rule, chosen))
        }}
      >
        {RULE_SWITCHES.map((one) => (
          <option key={one} value={one}>
            {one === usual ? RULES_TEXTS.standard(RULES_TEXTS.switches[one]) : RULES_TEXTS.switches[one]}
          </option>
        ))}
      </select>
    </li>
  )
}
