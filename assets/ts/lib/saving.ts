// One request of a form that saves itself, and what its answer means.
import type { Fields } from "./draft.ts";

export interface Answer { saved_at?: string; revision?: number; by?: string; fields?: Record<string, string | string[]> }
export type Outcome = { is: "saved" | "conflict"; answer: Answer } | { is: "offline" | "error" | "closed" | "signin" };

const KEEPALIVE_BYTES_MAX = 60_000; // browsers refuse more than 64 kB for a request that outlives its page

export async function request(address: string, fields: Fields, revision: number, leaving: boolean): Promise<Outcome> {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => values.map((v) => [name, v])));
  body.set("revision", String(revision));
  try {
    const keepalive = leaving && body.toString().length < KEEPALIVE_BYTES_MAX;
    const response = await fetch(address, { method: "POST", body, headers: { "X-Autosave": "1", Accept: "application/json" }, keepalive });
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return meaning(response.status, json ? ((await response.json()) as Answer) : {});
  } catch {
    return { is: "offline" };
  }
}

/** Only a 2xx with a revision says that something is saved: a page behind a proxy's login answers 200 too. */
export function meaning(status: number, answer: Answer): Outcome {
  if (status >= 200 && status < 300 && answer.revision !== undefined) return { is: "saved", answer };
  if (status === 409 && answer.fields) return { is: "conflict", answer };
  if (status === 410) return { is: "closed" };
  return { is: status === 401 ? "signin" : "error" };
}
