import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'

const name = z.string().min(1)
const pair = z.tuple([name, name])
const times = z.number().int().min(1).max(1_000_000)

/** What must hold of the steps of one person (Declare: Pesic and Van der Aalst 2006; names as in bupaR’s processcheckR). */
export const processRuleSchema = z
  .union(
    [
      z.strictObject({ starts: name }),
      z.strictObject({ ends: name }),
      z.strictObject({ absent: name }),
      z.strictObject({ contains: name, times: times.default(1) }),
      z.strictObject({ atMost: name, times: times.default(1) }),
      z.strictObject({ exactly: name, times: times.default(1) }),
      z.strictObject({ between: name, least: times.or(z.literal(0)), most: times }),
      z.strictObject({ succession: pair }),
      z.strictObject({ response: pair }),
      z.strictObject({ precedence: pair }),
      z.strictObject({ respondedExistence: pair }),
      z.strictObject({ and: pair }),
      z.strictObject({ xor: pair }),
    ],
    {
      error:
        'A rule is {"starts": name}, {"ends": name}, {"absent": name}, {"contains" | "atMost" | "exactly": name, "times": n}, {"between": name, "least": n, "most": n} or {"succession" | "response" | "precedence" | "respondedExistence" | "and" | "xor": [a, b]} / Een regel is {"starts": naam}, {"ends": naam}, {"absent": naam}, {"contains" | "atMost" | "exactly": naam, "times": n}, {"between": naam, "least": n, "most": n} of {"succession" | "response" | "precedence" | "respondedExistence" | "and" | "xor": [a, b]}',
    },
  )
  .meta({ id: 'process-rule', description: 'What must hold of the steps of one person' })
export type ProcessRule = z.infer<typeof processRuleSchema>

/** The names in a rule. */
export const namesInRule = (rule: ProcessRule): string[] =>
  Object.values(rule)
    .flat()
    .filter((value) => typeof value === 'string')

/** How often an activity has to come; null for a rule that says something else. */
function wanted(rule: ProcessRule): { activity: string; least: number; most: number } | null {
  if ('absent' in rule) return { activity: rule.absent, least: 0, most: 0 }
  if ('contains' in rule) return { activity: rule.contains, least: rule.times, most: Infinity }
  if ('atMost' in rule) return { activity: rule.atMost, least: 0, most: rule.times }
  if ('exactly' in rule) return { activity: rule.exactly, least: rule.times, most: rule.times }
  return 'between' in rule ? { activity: rule.between, least: rule.least, most: rule.most } : null
}

/** Whether the steps do what the rule says; of a trace that is still `open`, null when they may yet. */
export function holds(rule: ProcessRule, trace: readonly string[], open: boolean): boolean | null {
  const yet = open ? null : false
  const often = wanted(rule)
  if (often) {
    const count = trace.filter((activity) => activity === often.activity).length
    if (count > often.most) return false
    return count >= often.least || yet
  }
  const [a, b] = namesInRule(rule) as [string, string]
  if ('starts' in rule) return trace[0] === a
  if ('ends' in rule) return trace.at(-1) === a || yet
  const answered = trace.lastIndexOf(b) > trace.lastIndexOf(a) || !trace.includes(a)
  const announced = !trace.includes(b) || (trace.includes(a) && trace.indexOf(a) < trace.indexOf(b))
  if ('response' in rule) return answered || yet
  if ('precedence' in rule) return announced
  if ('succession' in rule) return announced && (answered || yet)
  if ('respondedExistence' in rule) return !trace.includes(a) || trace.includes(b) || yet
  if ('and' in rule) return trace.includes(a) === trace.includes(b) || yet
  return !(trace.includes(a) && trace.includes(b))
}

/** The rule in words. */
export function saidRule(rule: ProcessRule): Text {
  const often = wanted(rule)
  if (often) return saidCount(often)
  const [a, b] = namesInRule(rule).map((each) => `“${each}”`) as [string, string]
  if ('starts' in rule) return text(`Begint met ${a}.`, `Starts with ${a}.`)
  if ('ends' in rule) return text(`Eindigt met ${a}.`, `Ends with ${a}.`)
  if ('response' in rule) return text(`Na elke ${a} komt ooit nog ${b}.`, `After every ${a} comes ${b} at some time.`)
  if ('precedence' in rule) return text(`${b} komt pas na een ${a}.`, `${b} comes only after ${a}.`)
  if ('succession' in rule) {
    return text(
      `Na elke ${a} komt ooit nog ${b}, en ${b} komt pas na een ${a}.`,
      `After every ${a} comes ${b} at some time, and ${b} comes only after ${a}.`,
    )
  }
  if ('respondedExistence' in rule) {
    return text(`Wie ${a} doet, doet ook ${b}, eerder of later.`, `Whoever does ${a} also does ${b}, before or after.`)
  }
  if ('and' in rule) return text(`${a} en ${b} allebei, of geen van beide.`, `Both ${a} and ${b}, or neither.`)
  return text(`Niet ${a} en ${b} allebei.`, `Not both ${a} and ${b}.`)
}

function saidCount({ activity, least, most }: { activity: string; least: number; most: number }): Text {
  const count = (nl: string, en: string) => text(`“${activity}” ${nl}.`, `“${activity}” ${en}.`)
  if (most === 0) return count('komt niet voor', 'does not come')
  if (most === Infinity) return count(`minstens ${least} keer`, `${least} times or more`)
  if (least === 0) return count(`hoogstens ${most} keer`, `${most} times at most`)
  return least === most
    ? count(`precies ${least} keer`, `exactly ${least} times`)
    : count(`${least} tot en met ${most} keer`, `${least} to ${most} times`)
}
