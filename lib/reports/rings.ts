import type { Measure } from "#lib/engagement/measure.ts";
import type { CommunityRecord } from "#lib/reports/community-record.ts";
import type { PersonMark } from "#lib/reports/person-mark.ts";

export type RingKind = "pod" | "lockstep";

/** A person as a list names them. */
export type NamedPerson = { personId: string; handle: string | null; platformId: string | null };

/** What one member did in the half-year of a finding. Null = not known any more. */
export type RingMember = NamedPerson & {
  /** Posts of the owner's on which they acted. */
  posts: number | null;
  /** Median of the minutes between a post that the ring met on and their first act there. */
  medianMinutes: number | null;
  acts: number | null;
  /** Of the acts, in words of their own. */
  strong: number | null;
  /** What the owner gave them, follows left out. */
  given: number | null;
};

/** A ring in one half-year, with its evidence (model.md 4.3). Instants are ISO. */
export type RingFinding = {
  kind: RingKind;
  from: string;
  to: string;
  /** Posts that at least two of them met on. */
  posts: number;
  members: RingMember[];
};

/** Rings that share members; they enter the figures as one person. Newest finding first. */
export type RingGroup = { groupNo: number; people: NamedPerson[]; findings: RingFinding[] };

/** A half-year in which rings were looked for. */
export type RingPeriod = { from: string; to: string; podsTested: boolean };

export type FigurePair = { people28: Measure; G: Measure; core: Measure };

export type RingsPage = {
  profile: { id: string; platform: string; handle: string };
  /** Null = nothing imported yet. */
  figures: { withMarks: FigurePair; withoutMarks: FigurePair | null } | null;
  /** Some received act names somebody. */
  hasNames: boolean;
  /** Some file says when posts came out: without it nobody's speed can be told. */
  hasPostTimes: boolean;
  periods: RingPeriod[];
  groups: RingGroup[];
  communities: (CommunityRecord & {
    members: PersonMark[];
    /** Findings among its members once the marks are left out. */
    withoutMark: RingFinding[];
  })[];
  /** Marked as community by hand, without a community of a name. */
  singles: PersonMark[];
};
