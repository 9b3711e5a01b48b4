/**
 * The catalogue as a page of the manual. What the catalogue does not say itself, the sentence that is shown and the
 * repairs that are offered, is what the rule says of its own wrong example.
 */
import { RULE_SUBJECTS } from '../../../renderer/checks/ruleSubjects.ts'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Rule } from '../../../shared/checks/finding.ts'
import { usualSwitch } from '../../../shared/checks/ruleSwitch.ts'
import { SCHEME_RULES, SCHEMES, type Scheme } from '../../../shared/checks/schemes.ts'
import { SEVERITY_WORDS } from '../../../shared/checks/severity.ts'
import type { RuleSwitch } from '../../../shared/settings.ts'
import { EXAMPLES } from './examples.ts'
import { foundBy } from './foundBy.ts'

const SWITCH_NAMES: Readonly<Record<RuleSwitch, string>> = { ...SEVERITY_WORDS, off: '不检查' }

const INTRODUCTION = `# 检查规则

程序边录入边按下面的规则检查，用审核人的话说出问题，能机械改正的可以一键修改。任何问题都不影响保存和导出。

- 错误：上报前必须改正。
- 警告：审核人很可能会退回。
- 提示：值得再看一眼。

每一条都可以在“检查规则”里关掉或改变级别，只对当前文件有效；单独一处确有原因的，可以写明理由后搁置。文末有三套现成的要求，可以整套选用。代号用在
\`check 文件 --json\` 的结果里。“依据”只列出处确定的文件；没有列的，是审核中常见的要求。
`

export function checksPage(): string {
  const subjects = RULE_SUBJECTS.map(({ title, rules }) => `## ${title}\n\n${rules.map(sectionOf).join('\n')}`)
  const kinds = RULE_SUBJECTS.find(({ rules }) => rules.some((rule) => SCHEME_RULES.includes(rule)))?.title
  const schemes = `## 三套现成的要求\n\n选一套，“${kinds}”各条就按它开关，其他规则不变。\n\n${SCHEMES.map(schemeLine).join('')}`
  return [INTRODUCTION, ...subjects, schemes].join('\n')
}

function sectionOf(rule: Rule): string {
  const example = EXAMPLES[rule.id]
  const findings = example ? foundBy([rule], example.wrong) : []
  const fixes = [
    ...new Map(findings.flatMap((finding) => finding.fixes).map(({ kind, label }) => [kind, label])).values(),
  ]
  const lines = [
    `级别：${SWITCH_NAMES[rule.severity]}${rule.isOff ? '，平时不检查，需要时打开' : ''}；代号 \`${rule.id}\``,
    ...(rule.source === undefined ? [] : [`依据：${rule.source}`]),
    `正确：${plain(rule.right)}`,
    `有误：${plain(rule.wrong)}`,
    ...findings.slice(0, 1).map(({ message }) => `会这样说：${plain(message)}`),
    ...(fixes.length === 0 ? [] : [`可以一键修改：${fixes.map(plain).join('；或者：')}`]),
  ]
  return `### ${plain(rule.title)}\n\n${plain(rule.why)}\n\n${lines.map((line) => `- ${line}\n`).join('')}`
}

function schemeLine({ name, explanation, switches }: Scheme): string {
  const changed = Object.entries(switches).map(([id, value]) => {
    const rule = RULES.find((one) => one.id === id) as Rule
    const verb = value === 'off' ? '关闭' : usualSwitch(rule) === 'off' ? '打开' : `改为${SWITCH_NAMES[value]}`
    return `${verb}“${rule.title}”`
  })
  const difference = changed.length === 0 ? '新文件就是这样。' : `与新文件相比：${changed.join('、')}。`
  return `- ${name}：${explanation}${difference}\n`
}

/** Signs that would be taken for emphasis. */
function plain(text: string): string {
  return text.replace(/[*_]/g, '\\$&').replace(/\n/g, ' ')
}
