// Reads pages.txt, the list of all pages that the browser visits.
import { readFileSync } from 'node:fs';
import { roles, stages, type Role, type Stage } from './doors.ts';
import { budgets, type Budget } from './weight.ts';

export interface Listed {
  /** Where to begin. */
  path: string;
  /** Links to follow from there, one after the other, when the address has a code that only the demo knows. */
  follow: string[];
  door: Role | 'nobody';
  clock: Stage;
  budget: Budget;
  /** The route that the last followed link leads to, such as /{gathering}/sessions/{code}. */
  route: string | undefined;
}

/** One page a line: `path | door | clock | budget`, or `path >> selector | … | budget | route` to follow links. */
export function listedPages(): Listed[] {
  const text = readFileSync(new URL('../pages.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), number: at + 1 }));
  const pages = lines.filter(({ line }) => line && !line.startsWith('#')).map(({ line, number }) => parse(line, number));
  // By clock, so that the demo's clock moves a few times and not at every page.
  return pages.sort((a, b) => stages.indexOf(a.clock) - stages.indexOf(b.clock));
}

function parse(line: string, number: number): Listed {
  const [where, door, clock, budget, route] = line.split(' | ').map((part) => part.trim());
  const [path, ...follow] = (where ?? '').split(' >> ').map((part) => part.trim());
  const known = <T extends string>(word: string | undefined, words: readonly T[]): T => {
    const found = words.find((one) => one === word);
    if (!found) throw new Error(`pages.txt:${number}: ${word ?? 'nothing'} is none of ${words.join(', ')}`);
    return found;
  };
  if (!path?.startsWith('/')) throw new Error(`pages.txt:${number}: a path begins with /`);
  if (follow.length > 0 !== Boolean(route)) throw new Error(`pages.txt:${number}: a followed link names its route, and only it`);
  return {
    path,
    follow,
    door: known(door, ['nobody', ...roles]),
    clock: known(clock, stages),
    budget: known(budget, Object.keys(budgets) as Budget[]),
    route,
  };
}

/** Whether an address is one of a route, in any language. */
export function isOf(route: string, address: string): boolean {
  const pattern = route.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^(/[a-z]{2})?${pattern.join('/')}$`).test(address);
}
