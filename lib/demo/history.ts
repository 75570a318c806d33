import type { Instant } from "#lib/engagement/account.ts";
import type { ActType, Direction } from "#lib/engagement/types.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";

/** Made-up history of one profile, by which the app shows itself. Nobody in it exists. */
export type DemoHistory = {
  handle: string;
  /** When the last lists and the acts are taken. Nothing is later. */
  asOf: Instant;
  /** When the lists of both sides are taken, oldest first; the last one is at `asOf`. */
  listedAt: Instant[];
  followers: DemoSpell[];
  following: DemoSpell[];
  /** How some of the followers' profiles look when the last lists are taken, by handle. */
  looks: Map<string, DemoLook>;
  posts: DemoPost[];
  acts: DemoAct[];
  /** Who plays which part: what was planted, for whoever wants to see it found. */
  cast: Partial<Record<DemoPart, string[]>>;
  /** Efforts as the owner would enter them. */
  campaigns: Omit<CampaignRecord, "id">[];
};

export type DemoPart = "pod" | "circle" | "fan" | "templates" | "traders" | "followedBack" | "bought" | "launch";

/** Somebody is on a list from `from` on until `to`; null = still there. */
export type DemoSpell = { handle: string; from: Instant; to: Instant | null };

export type DemoLook = { hasPicture: boolean; hasBio: boolean; posts: number; followers: number; following: number };

export type DemoPost = { id: string; publishedAt: Instant };

export type DemoAct = {
  direction: Direction;
  /** The other person. */
  handle: string;
  type: ActType;
  at: Instant;
  post: string | null;
  text: string | null;
};
