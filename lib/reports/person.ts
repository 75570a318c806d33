import type { ActClass } from "#lib/engagement/account.ts";
import type { Reason } from "#lib/engagement/explain-person.ts";
import type { Need } from "#lib/engagement/line-needs.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { ActType, Direction, Platform, TimePrecision } from "#lib/engagement/types.ts";
import type { FollowSpell } from "#lib/reports/follow-spells.ts";
import type { LoggedJudgement } from "#lib/reports/judgement-log.ts";
import type { PersonRow } from "#lib/reports/people.ts";
import type { PersonMark } from "#lib/reports/person-mark.ts";

/** A handle of somebody's, and from when to when the imports show it. */
export type KnownHandle = { handle: string; firstSeenAt: string; lastSeenAt: string };

/** What the class of a received act rests on. */
export type ActEvidence =
  | { kind: "prompt"; type: ActType; at: string; precision: TimePrecision }
  /** Returned, but by no single prompt: an even trade over months. */
  | { kind: "evenTrade" }
  | { kind: "ring"; fromAt: string; toAt: string; members: number }
  /** Acts with the same words, this one among them, and by how many people; null = more than are counted. */
  | { kind: "sameText"; acts: number | null; people: number | null }
  | { kind: "spamMark" };

export type TimelineAct = {
  key: string;
  direction: Direction;
  type: ActType;
  /** Null = without a time; such acts are in no page. */
  at: string | null;
  precision: TimePrecision;
  post: string | null;
  /** Given: an answer below a post of one's own. */
  onOwnPost: boolean;
  /** Null = the source gives no text. */
  textWords: number | null;
  /** Received only; null = not computed yet. */
  class: ActClass | null;
  evidence: ActEvidence | null;
};

export type Timeline = {
  acts: TimelineAct[];
  total: number;
  page: number;
  pageSize: number;
  undated: TimelineAct[];
  /** Undated acts beyond those shown. */
  moreUndated: number;
};

/** Acts of theirs of which it is known whether the owner answered within seven days, and those that were. */
export type Answered = { acts: number; answered: number };

export type PersonPage = {
  profile: { id: string; platform: Platform; handle: string };
  asOf: string | null;
  parameters: Pick<ModelParameters, "favourHours">;
  person: PersonRow;
  handles: KnownHandle[];
  reasons: Reason[];
  needs: Need[];
  /** Prompts given (no follows) and acts received in the 180 days up to `asOf`; null as with those of all time. */
  given180: number | null;
  received180: number | null;
  answered: Answered;
  follows: {
    theirs: FollowSpell[];
    yours: FollowSpell[];
    /** Last list of each side; null = there is none. */
    lastTheirs: string | null;
    lastYours: string | null;
  };
  timeline: Timeline;
  marks: PersonMark[];
  log: LoggedJudgement[];
};
