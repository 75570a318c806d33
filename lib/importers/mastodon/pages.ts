import { requestOf } from "#lib/importers/mastodon/formats.ts";
import type { Problem } from "#lib/importers/problem.ts";

/** One saved answer to the question for a list, as far as it says which page of it this is. */
type Page = { asked: string | null; next: string | null };

/**
 * Which pages of a list were saved. Servers hand lists out in pages of 40 or 80 and say where the next one lies
 * (formats 7.3); an answer without that address says nothing about what is missing.
 */
export class SavedPages {
  private readonly pages: Page[] = [];

  add(head: string): void {
    const asked = requestOf(head);
    const next = /<([^<>]{1,2000})>; {0,5}rel=\\"next\\"/.exec(head)?.[1] ?? null;
    this.pages.push({ asked, next });
  }

  /** Why the list is not whole; null = the pages say that it is, or the number of accounts does. */
  problem(listed: number, stated: bigint | null): Problem | null {
    if (stated !== null && BigInt(listed) >= stated) return null;
    if (listed === 0 && stated !== null)
      return { code: "W-PARTIAL", detail: "hidden", facts: { platform: Number(stated) } };
    if (this.isChain()) return null;
    return { code: "W-PARTIAL", detail: "pages", count: listed };
  }

  /** From the first page, which was asked for without a place, each page's next one is there, to one without a next. */
  private isChain(): boolean {
    const byPlace = new Map(this.pages.map((page) => [placeIn(page.asked), page]));
    if (this.pages.some(({ asked }) => asked === null)) return false;
    let page = byPlace.get(null);
    for (let walked = 0; page !== undefined && walked < this.pages.length; walked += 1) {
      if (page.next === null) return walked === byPlace.size - 1;
      page = byPlace.get(placeIn(page.next));
    }
    return false;
  }
}

function placeIn(address: string | null): string | null {
  return /[?&]max_id=([\w-]{1,64})/.exec(address ?? "")?.[1] ?? null;
}
