-- The people table: every order is read off an index, of whichever part of the people (lib/db/people/people-plan.ts).

-- Where somebody stands, followers or not: 0 to 8 the line of the ledger, then who is not on the latest list of
-- followers: 9 engager, 10 a genuine act, 11 only exchange or giveaway, 12 nothing. A number, because row-level security
-- lets no index compare an enum: enum_eq is not leakproof.
ALTER TABLE "person_state" ADD COLUMN "standing" SMALLINT NOT NULL GENERATED ALWAYS AS (
  CASE "line"
    WHEN 'engaged' THEN 0 WHEN 'lapsed' THEN 1 WHEN 'once' THEN 2 WHEN 'traded' THEN 3 WHEN 'suspect' THEN 4
    WHEN 'new' THEN 5 WHEN 'unclear' THEN 6 WHEN 'courtesy' THEN 7 WHEN 'hollow' THEN 8
    ELSE CASE WHEN "engaged_since" IS NOT NULL THEN 9 WHEN "genuine" > 0 THEN 10 WHEN "exchanged" > 0 THEN 11 ELSE 12 END
  END) STORED;

-- Since when they follow, as far as it is known: the day that the source names, else the first list that shows them,
-- if a list before it does not.
ALTER TABLE "person_state" ADD COLUMN "since" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
  CASE WHEN "followed_at" IS NOT NULL THEN "followed_at" WHEN "joined_after" IS NOT NULL THEN "joined_before" END) STORED;

-- From coming to the last list that shows them 14 days or less; null = still there, or not known since when.
ALTER TABLE "person_state" ADD COLUMN "left_soon" BOOLEAN GENERATED ALWAYS AS (
  "left_before" IS NOT NULL AND
  "left_after" - CASE WHEN "followed_at" IS NOT NULL THEN "followed_at" WHEN "joined_after" IS NOT NULL THEN "joined_before" END
    <= INTERVAL '14 days') STORED;

-- Two take the place of two that were there, so that a list of a million followers costs no more than before.
DROP INDEX "person_state_workspace_id_profile_id_label_person_id_idx";
DROP INDEX "person_state_workspace_id_profile_id_followed_at_person_id_idx";
CREATE INDEX "person_state_by_name" ON "person_state" ("workspace_id", "profile_id", "standing", "label" COLLATE "C", "person_id")
  INCLUDE ("credit", "received", "given", "first_received_at", "last_received_at", "since", "you_follow", "follows_you");
CREATE INDEX "person_state_by_since" ON "person_state" ("workspace_id", "profile_id", "standing", "since", "person_id")
  INCLUDE ("you_follow", "follows_you") WHERE "since" IS NOT NULL;

-- Of those who did something, who are few among those who are on a list.
CREATE INDEX "person_state_by_credit" ON "person_state" ("workspace_id", "profile_id", "standing", "credit", "person_id")
  INCLUDE ("since", "you_follow", "follows_you")
  WHERE "credit" > 0;
CREATE INDEX "person_state_by_received" ON "person_state" ("workspace_id", "profile_id", "standing", "received", "person_id")
  INCLUDE ("since", "you_follow", "follows_you")
  WHERE "received" > 0;
CREATE INDEX "person_state_by_given" ON "person_state" ("workspace_id", "profile_id", "standing", "given", "person_id")
  INCLUDE ("since", "you_follow", "follows_you")
  WHERE "given" > 0;
CREATE INDEX "person_state_by_first" ON "person_state" ("workspace_id", "profile_id", "standing", "first_received_at", "person_id")
  INCLUDE ("since", "you_follow", "follows_you")
  WHERE "first_received_at" IS NOT NULL;
CREATE INDEX "person_state_by_last" ON "person_state" ("workspace_id", "profile_id", "standing", "last_received_at", "person_id")
  INCLUDE ("since", "you_follow", "follows_you")
  WHERE "last_received_at" IS NOT NULL;

-- Whom the owner follows, and who left: read whole and sorted as long as they are not too many, so all that they are
-- sorted by is in the index.
CREATE INDEX "person_state_followed" ON "person_state" ("workspace_id", "profile_id", "standing", "person_id")
  INCLUDE ("follows_you", "left_before", "label", "credit", "received", "given", "first_received_at", "last_received_at", "since")
  WHERE "you_follow";
CREATE INDEX "person_state_left" ON "person_state" ("workspace_id", "profile_id", "left_soon", "person_id")
  INCLUDE ("standing", "label", "credit", "received", "given", "first_received_at", "last_received_at", "since")
  WHERE "left_before" IS NOT NULL;

-- How many people every filter of the people table leaves, as of `as_of`. JSON, parsed by its schema when read;
-- null = not counted yet.
ALTER TABLE "profile_figures" ADD COLUMN "people_counts" JSONB;
