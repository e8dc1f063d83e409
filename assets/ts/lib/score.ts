// A reviewer's own weighted sum; nobody else's score is ever in the page.

/** The mean of what is answered, weighted; null while nothing scored is answered. */
export function weighted(answers: { weight: number; value: number | null }[]): number | null {
  const given = answers.filter((a): a is { weight: number; value: number } => a.value !== null && a.weight > 0);
  const whole = given.reduce((sum, a) => sum + a.weight, 0);
  return whole === 0 ? null : given.reduce((sum, a) => sum + a.weight * a.value, 0) / whole;
}
