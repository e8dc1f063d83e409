// What the server says about each place for the card in the hand.

/** Keyed by the value of data-cell; a place that is not named is free. */
export type Clashes = Record<string, { stops: boolean; why: string }>;

export interface Judged { kind: "over" | "no" | "warn"; why: string }

/** `over`: free; `no`: impossible; `warn`: possible, with something to know. The names are those of the sentences. */
export function judge(clashes: Clashes, cell: string): Judged {
  const found = Object.hasOwn(clashes, cell) ? clashes[cell] : undefined;
  if (!found) return { kind: "over", why: "" };
  return { kind: found.stops ? "no" : "warn", why: found.why };
}

/** The answer of data-clashes-url; anything else is "nothing known", and the server refuses what cannot be. */
export function readClashes(answer: unknown): Clashes {
  const cells = (answer as { cells?: unknown } | null)?.cells;
  if (!cells || typeof cells !== "object") return {};
  return Object.fromEntries(Object.entries(cells as Record<string, { stops?: unknown; why?: unknown }>)
    .map(([cell, c]) => [cell, { stops: c.stops === true, why: typeof c.why === "string" ? c.why : "" }]));
}

/** Asks which places are impossible for a session; while nothing is known all look possible. */
export async function askClashes(address: string, session: string): Promise<Clashes> {
  try {
    const url = new URL(address, location.href);
    url.searchParams.set("session", session);
    const response = await fetch(url, { headers: { Accept: "application/json" } });
    return response.ok ? readClashes(await response.json()) : {};
  } catch {
    return {};
  }
}
