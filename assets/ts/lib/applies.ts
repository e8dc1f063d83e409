// Whether a question applies to what was chosen in the form.

/** Each condition is a list of codes; all conditions must hold. While nothing is chosen for one, it cannot be judged. */
export function applies(conditions: Record<string, string>, chosen: Record<string, string[]>): "yes" | "no" | "unknown" {
  let known = true;
  for (const [name, codes] of Object.entries(conditions)) {
    const have = chosen[name] ?? [];
    if (!have.length) known = false;
    else if (!codes.split(/\s+/).some((code) => have.includes(code))) return "no";
  }
  return known ? "yes" : "unknown";
}
