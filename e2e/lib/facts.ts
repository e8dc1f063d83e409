// The facts of an announcement, as `e2e/facts/*.csv` lists them: what it says in our words, the page on which it
// stands, and what is looked for there. The text itself lies outside of the repository.
import { existsSync, readFileSync } from 'node:fs';

export interface Fact {
  fact: string;
  page: string;
  sought: string;
}

/** The facts of one announcement; `{g}` in a page is the code of the gathering that was made from it. */
export function factsOf(name: string, gathering: string): Fact[] {
  const table = readFileSync(new URL(`../facts/${name}.csv`, import.meta.url), 'utf8');
  const lines = table.split('\n').slice(1).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    // A fact and what is looked for may hold commas; a page begins with a slash and holds none.
    const found = /^(.*?),(\/[^,]*),(.*)$/.exec(line);
    if (!found) throw new Error(`no fact, page and words in: ${line}`);
    return { fact: found[1]!, page: found[2]!.replace('{g}', gathering), sought: found[3]!.trim() };
  });
}

/** The announcement; nothing where the texts are not beside the repository. */
export function announcement(name: string): string | undefined {
  const path = new URL(`../../../shared/data/announcements/${name}.txt`, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
