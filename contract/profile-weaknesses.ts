/**
 * Where a profile is weaker than OWASP ASVS 5.0 level 1 asks, NIST SP 800-63B-4 where a password is the only factor, or
 * WCAG of its colours.
 * Allowed, because a city may have to keep its rules; but never unseen.
 */
import { contrast, grounds, leastContrast } from './contrast.ts'
import { flowKinds } from './flow.ts'
import { passwordRulesOf, stepsOf } from './profile-validation.ts'
import type { PublicProfile } from './profile.ts'

/** The weaknesses of a profile, as the check command and the documentation list them; empty when there are none. */
export function weaknesses(profile: PublicProfile): readonly string[] {
  const rules = [...passwordRulesOf(profile)].flatMap(({ kind, rule }) => [
    ...(rule.min < 8
      ? [`${kind}: passwords of ${rule.min} characters (ASVS 6.2.1 asks for 8)`]
      : []),
    // Where nobody need have another factor; security questions are none (NIST SP 800-63B-4 §3.1.1.2).
    ...(rule.min < 15 && !profile.factors?.required
      ? [
          `${kind}: passwords of ${rule.min} characters alone (NIST SP 800-63B-4 §3.1.1.2 asks for 15)`,
        ]
      : []),
    ...(rule.max < 64
      ? [`${kind}: passwords of ${rule.max} at most (ASVS 6.2.9 asks for 64)`]
      : []),
    ...(rule.digit || rule.lower || rule.upper || rule.symbol
      ? [`${kind}: passwords of a composition (ASVS 6.2.5 asks for none)`]
      : []),
  ])
  const questions = flowKinds.flatMap((kind) =>
    stepsOf(profile, kind).some(({ step }) => step === 'choose-questions')
      ? [`${kind}: security questions (ASVS 6.4.2 asks for none)`]
      : [],
  )
  return [...new Set([...rules, ...questions, ...hardToRead(profile)])]
}

function hardToRead({ brand }: PublicProfile): readonly string[] {
  const pairs = [
    ['accent', brand.accent, grounds.light],
    ['accentDark', brand.accentDark, grounds.dark],
  ] as const
  return pairs.flatMap(([name, colour, ground]) => {
    const ratio = contrast(colour, ground)
    return ratio < leastContrast
      ? [`brand.${name}: contrast ${ratio.toFixed(1)} on ${ground} (WCAG 2.2, 1.4.3 asks for 4.5)`]
      : []
  })
}
